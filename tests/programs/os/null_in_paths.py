# about: a path with a null character in it is none, whatever comes after
import os
for f in (lambda: open('\x001\x00x'), lambda: os.stat('\x001\x00x'), lambda: os.listdir('\0'), lambda: os.mkdir('a\0b'), lambda: os.chdir('\x000\x00'), lambda: os.rename('a', '\0b'), lambda: os.open('\x003\x00', 0), lambda: os.path.exists('\x000\x00'), lambda: os.symlink('\x000\x00', 'q'), lambda: os.readlink('\x000\x00')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
