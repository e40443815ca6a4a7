# A part of a package, imported before the package, which imports that part itself (there is one of it).
import multiprocessing.process
import multiprocessing as mp
import sys

print(multiprocessing.process is sys.modules['multiprocessing.process'])
print(mp.current_process is multiprocessing.process.current_process)
print(type(mp.current_process().authkey) is multiprocessing.process.AuthenticationString)

import os
os.mkdir('box')
with open('box/__init__.py', 'w') as f:
    f.write('print("box")\nfrom box import part\nprint("has", part.X)\n')
with open('box/part.py', 'w') as f:
    f.write('print("part", __name__)\nX = []\n')
sys.path.insert(0, '.')
import box.part
import box
print(box.part is sys.modules['box.part'], box.part.X is box.X if hasattr(box, 'X') else box.part.X)
