# about: paths that a path gives are of its own class, made as that class says; a home is that of the table of users
import os
import pathlib


class P(pathlib.PurePath):
    def __init__(self, *parts, n=0):
        super().__init__(*parts)
        self.n = n

    def with_segments(self, *parts):
        return type(self)(*parts, n=self.n + 1)


class Q(pathlib.PurePosixPath):
    def __init__(self, *parts):
        super().__init__(*parts)
        print('init', parts)


p = P('a/b.c', n=7)
print(p.parent.n, [q.n for q in p.parents], p.with_name('x').n, p.with_suffix('').n, p.relative_to('a').n, (p / 'x').n, ('x' / p).n)
print(P('/a').parent.parent.n, p.with_stem('q').n, p.joinpath('a', 'b').n, p.parent, p.with_stem('q'), type(p.parent) is P)
print(Q('a/b').parent, Q('a', 'b').with_name('c') == Q('a/c'))
del os.environ['HOME']
print(os.path.expanduser('~') != '~', pathlib.Path('~').expanduser() != pathlib.Path('~'), os.path.expanduser('~root/x').split('/'), os.path.expanduser('~nobodyatall'))
print(os.path.expanduser(b'~root') == os.fsencode(os.path.expanduser('~root')))
