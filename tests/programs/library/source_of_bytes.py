# Programs that come as bytes, in compile(), in files and in modules; the mark at the start and the first two lines say in which encoding.
import os
import subprocess
import sys
import tempfile

TEXTS = [
    b'\xef\xbb\xbfx = 1\r\n', b'# -*- coding: latin-1 -*-\nx = "\xe9"\n', b'\n# coding: latin_1\nx = "\xa4"', b'# vim: set fileencoding=utf-8 :\nx = "\xc3\xa9"',
    b'# coding: foo\nx = 1\n', b'\xef\xbb\xbf# coding: latin-1\nx = 1\n', b'# coding: ascii\nx = "\xe9"\n', b'x = 1\0', b'x = 1\n# coding: latin-1\nx = "ab\xe9cd"\n',
    b'y\xff = 2\n',
]
for text in TEXTS:
    space = {}
    try:
        exec(compile(text, 'x', 'exec'), space)
        print(text, space['x'])
    except SyntaxError as e:
        # Where a literal ends is not told the same for each kind.
        print(text, type(e).__name__, e.args[0], e.lineno)
print(eval(b'\xef\xbb\xbf1 + 1'), eval(b'"\xc3\xa9"'))

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir('empty')
    os.mkdir('program')
    os.mkdir('broken')
    files = {
        'program/__main__.py': b'import sys\nprint(sys.argv, os.path.isabs(sys.path[0])) if (os := __import__("os")) else None\nsys.exit(3)',
        'broken/__main__.py': b'x = = 1\n',
        'torn.py': b'print(1)\n"\xe9"\n',
        'marked.py': b'\xef\xbb\xbfprint("\xc3\xa9")\n',
        'western.py': b'# coding: latin-1\nprint("\xe9")\n',
    }
    for name, text in files.items():
        with open(name, 'wb') as f:
            f.write(text)
    real = os.path.realpath(folder)
    for words in (['empty'], ['program', 'a'], ['broken'], ['torn.py'], ['marked.py'], ['western.py'], ['-m', 'western'], ['-m', 'nowhere'], ['-c', 'import western, marked']):
        ran = subprocess.run([sys.executable, *words], capture_output=True, text=True, encoding='utf-8', env={**os.environ, 'PYTHONIOENCODING': 'utf-8'})
        told = ran.stderr.replace(sys.executable, 'python').replace(real, '').replace(folder, '')
        print(words, ran.returncode, ran.stdout, told)
    os.chdir('/')
