# Files and folders compared; the lines of several files in turn, also in place.
import filecmp
import fileinput
import os
import tempfile

folder = tempfile.mkdtemp()
os.chdir(folder)
for side, files in (('left', {'same': 'x', 'other': 'one', 'mine': 'm'}), ('right', {'same': 'x', 'other': 'two', 'yours': 'y'})):
    os.makedirs(side + '/inner')
    for name, text in files.items():
        with open(os.path.join(side, name), 'w') as f:
            f.write(text)
    with open(side + '/inner/deep', 'w') as f:
        f.write(side)
print(filecmp.cmp('left/same', 'right/same'), filecmp.cmp('left/other', 'right/other', shallow=False), filecmp.cmp('left', 'right'))
print(filecmp.cmpfiles('left', 'right', ['same', 'other', 'mine'], shallow=False))
d = filecmp.dircmp('left', 'right', shallow=False)
print(d.left_only, d.right_only, d.common_dirs, d.same_files, d.diff_files, d.subdirs['inner'].diff_files)
d.report_full_closure()
try:
    d.nothing
except AttributeError as e:
    print('AttributeError', e)

for name, text in (('a.txt', 'one\ntwo\n'), ('b.txt', 'three')):
    with open(name, 'w') as f:
        f.write(text)
with fileinput.input(files=('a.txt', 'b.txt')) as f:
    for line in f:
        print(f.filename(), f.lineno(), f.filelineno(), f.isfirstline(), repr(line), fileinput.lineno())
with fileinput.input('a.txt', inplace=True) as f:
    for line in f:
        print(line.upper(), end='')
print(open('a.txt').read(), sorted(os.listdir('.')))
f = fileinput.FileInput(['a.txt', 'b.txt'], mode='rb')
print(f.readline())
f.nextfile()
print(f.readline(), f.readline(), f.fileno(), f.filename())
try:
    fileinput.lineno()
except RuntimeError as e:
    print(e)
for bad in (dict(mode='w'), dict(inplace=True, openhook=open), dict(openhook=1)):
    try:
        fileinput.FileInput('a.txt', **bad)
    except ValueError as e:
        print(e)
try:
    list(fileinput.input('missing.txt'))
except FileNotFoundError as e:
    print(e)
