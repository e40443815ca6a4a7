# What may name the file of a text that is compiled
import csv, io, pathlib, zipfile
for name in (5, b'abc', None, pathlib.Path('p.py'), 'x\0y', b'\xff', [], 'plain'):
    try: print(ascii(compile('1', name, 'eval').co_filename))
    except Exception as e: print(type(e).__name__, e)
r, w = csv.reader([]), csv.writer(io.StringIO())
for f in (lambda: r(), lambda: w(), lambda: r.x, lambda: BlockingIOError(11, 'x').characters_written, lambda: OSError(1, 'x').characters_written):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
with zipfile.ZipFile(io.BytesIO(), 'w').open('a', 'w') as f: print(type(f).__name__, type(f).__module__, type(r), type(w).__qualname__)
