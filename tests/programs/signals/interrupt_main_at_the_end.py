# about: an interrupt of the main thread by a finalizer that runs when there are no handlers any more
import subprocess, sys
code = '''
import _thread
class Last:
    def __del__(self):
        _thread.interrupt_main(%d)
last = Last()
print('over')
'''
for n in (2, 10):
    r = subprocess.run([sys.executable, '-c', code % n], capture_output=True, text=True)
    print(r.stdout, r.stderr.splitlines()[-1], r.returncode)
