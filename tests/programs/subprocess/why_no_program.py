# Why a child did not become the program that was wanted, how the parent hears of it, and a stand-in for what starts it.
import os
import subprocess
import sys
import tempfile
from unittest import mock

os.chdir(tempfile.mkdtemp())
os.mkdir('folder')
open('plain', 'w').close()
open('nonsense', 'w').write('nonsense')
os.chmod('nonsense', 0o755)


def tried(*args, **kwargs):
    try:
        with subprocess.Popen(*args, **kwargs) as p:
            print(p.wait())
    except Exception as e:
        print(type(e).__name__, e)


def fail():
    raise ValueError('not told')


TRUE = [sys.executable, '-c', '']
tried(['./absent'])
tried(['absent-anywhere', 'x'])
tried([''])
tried(['./folder'])
tried(['./plain'])
tried(['./nonsense'])
tried(['plain/x'])
tried(TRUE, cwd='absent')
tried(TRUE, cwd='plain')
tried(TRUE, executable='./absent')
tried(TRUE, preexec_fn=fail)
tried(TRUE, preexec_fn=lambda: os.chdir('folder'))
tried('exit 3', shell=True)
tried('exit 3', shell=True, executable='./absent')
tried(TRUE, env={'a=b': 'c'})
tried(TRUE, env={'a': 'c\0'})
tried(['x\0'])
tried([b'./absent', 5])
tried(TRUE, cwd=5)
tried(TRUE, extra_groups='staff')
tried(TRUE, extra_groups=[1.5])
tried(TRUE, extra_groups=[-1])
tried(TRUE, extra_groups=[2 ** 64])
tried(TRUE, user=-1)
tried(TRUE, user=2 ** 64)
tried(TRUE, user=b'x')
tried(TRUE, group=-1)
tried(TRUE, group=1.5)
tried(TRUE, group='nobody-has-this')
tried(TRUE, user='nobody-has-this')
tried(TRUE, user=os.getuid(), group=os.getgid())

seen = []


def stand_in(*args):
    seen.append((len(args), args[0], args[2], args[6:12], args[14:]))
    os.write(args[13], told)
    return 0


class Quiet(subprocess.Popen):
    def __del__(self):
        pass


for told in (b'OSError:15:', b'OSError:2:noexec', b'SubprocessError:0:some words', b'\xff\0', b'a:b:c'):
    with mock.patch('subprocess._fork_exec', stand_in), mock.patch('os.waitpid', side_effect=ChildProcessError):
        try:
            Quiet(['whatever'])
        except (OSError, subprocess.SubprocessError) as e:
            print(type(e).__name__, e)
print(seen[0])

import _posixsubprocess
for args, paths, cwd, env, keep in ((5, [b'x'], None, None, ()), ([b'x'], 5, None, None, ()), ([b'x'], [b'x'], 5, None, ()),
                                    ([b'x'], [b'x'], None, 5, ()), ([b'x'], [b'x'], None, None, (3, 2)), ([b'x'], [b'x'], None, None, (-1,))):
    try:
        _posixsubprocess.fork_exec(args, paths, True, keep, cwd, env, -1, -1, -1, -1, 1, 2, 3, 4, True, True, 0, None, [], None, -1, None, False)
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
