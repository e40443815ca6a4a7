# Names of files alone, and what posixpath makes of them, as text and as bytes.
import os
import posixpath as P


def told(name, *args):
    try:
        r = getattr(P, name)(*args)
    except Exception as e:
        r = type(e).__name__, str(e)
    print(name, *map(repr, args), '->', repr(r))


NAMES = ['', '/', '//', '///', '.', '..', 'a', 'a/', '/a', '//a', '///a', 'a/b', 'a//b', './a', 'a/.', 'a/..', 'a/../b', '../a', '/..', '/../a', '//..', 'a/b/../../..', '.bash', 'a.b.c', '..a', '...', 'a/.b', 'a.b/c', '.a.b', 'a.', '/a/b.txt/']
for f in ('split', 'splitext', 'normpath', 'basename', 'dirname', 'isabs', 'splitroot', 'splitdrive', 'normcase'):
    for name in NAMES:
        told(f, name)
    told(f, b'x/y.z')
    if f not in ('normpath', 'splitroot'):
        told(f, 7)
for parts in (('a', 'b'), ('a/', 'b'), ('a', '/b'), ('', 'b'), ('a', ''), ('a',), ('a', 'b', '/c', 'd'), (b'a', b'b'), ('a', b'b'), (b'a', 'b'), ('a', 3), (None, 'a'), ('a', None)):
    told('join', *parts)
for rows in ([], ['/a/b', '/a/c'], ['a', 'a/b'], ['/a', 'a'], ['a/b/c', 'a/b'], ['/'], ['a', 'b'], [b'a/x', b'a/y'], [b'a', 'a'], ['a//b', 'a/./b'], ['', '']):
    told('commonpath', rows)
    told('commonprefix', rows)
for path, start in (('/a/b', '/a'), ('/a', '/a/b'), ('/a', '/'), ('/', '/a/b'), ('/a', '/a'), ('', 'a'), ('a', 'a'), ('a/b', 'c'), (b'/a/b', b'/a'), ('/a', b'/b')):
    told('relpath', path, start)
os.environ['FOO'] = 'foo'
os.environ['HOME'] = '/home/me/'
for text in ('$FOO', '${FOO}/x', '$FOOx', '$NOPE', '${NOPE}', '$', '$$FOO', '${', '${FOO', 'a$FOO$FOO', b'$FOO/b'):
    told('expandvars', text)
for text in ('~', '~/x', 'x~', '~nobody-here/x', b'~/y', ''):
    told('expanduser', text)
for f in ('exists', 'isfile', 'isdir', 'islink', 'lexists', 'ismount', 'getsize'):
    told(f, 'nowhere')
    if f != 'getsize':
        told(f, b'nowhere')
    told(f, None)
    told(f, 'a\0b')
print(P is os.path, P.isdir('/'), P.ismount('/'), P.exists(0), P.exists(9999), P.realpath(b'/'), P.abspath('/a/../b'))
