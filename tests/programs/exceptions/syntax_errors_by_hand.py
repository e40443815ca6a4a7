# about: SyntaxError made by a program: its place, its text, its traceback
# exit: 1
e = SyntaxError('bad', ('<expr>', 1, 2, 'x y'))
try:
    compile('x y', 'f', 'eval')
except SyntaxError as e2:
    print(repr(e2), e2.args, str(e2))
    e2.filename = 'zz'; e2.lineno = 9; print(str(e2), e2.args)
    e2.msg = 'other'; print(e2, e2.args)
    del e2.filename; print(e2, e2.filename)
class S(SyntaxError):
    pass
s = S('m', ('f', 1, 2, 't')); print(repr(s), s, s.filename, s.print_file_and_line, s._metadata if hasattr(s, '_metadata') else 'no')
print(IndentationError('m', ('f', 1, 2, 't')), TabError('x'), sorted(n for n in vars(SyntaxError) if not n.startswith('__')))
s = SyntaxError('a', ('f', '1', 2, 't')); print(s, repr(s.lineno))
s = SyntaxError(); print(s.msg, s.filename, repr(s), str(s)); s.msg='q'; print(s)
s = SyntaxError('a'); s.__init__('b', ('g',1,2,'t', 4, 5)); print(s, s.args, s.end_lineno, s.end_offset)
s = SyntaxError('a', ['f',1,2,'t']); print(s)
import pickle
print(repr(pickle.loads(pickle.dumps(SyntaxError('a', ('f', 1, 2, 't'))))), pickle.loads(pickle.dumps(SyntaxError('a', ('f', 1, 2, 't')))).lineno)
import traceback
for args in [('m',), ('m', ('f', 1, 2, 't u v\n')), ('m', ('f', 3, None, 't u v\n')), ('m', ('f', 3, 0, 't u v\n')), ('m', (None, 3, 3, ' t u v\n')), ('m', ('f', 3, 3, ' t u v\n', 3, 5)), ('m', ('f', 3, 3, ' t u v\n', 4, 5)), ('m', ('f', 3, 9, ' t u v\n', 3, 12)), ('m', ('f', 3, 2, None)), ('m', ('f', None, 2, 'abc')), ('m', ('f', 3, -1, 'abc'))]:
    print(''.join(traceback.format_exception_only(SyntaxError(*args))))
print(SyntaxError('x'), repr(SyntaxError('x', (None, 3, 2, 'a'))), SyntaxError('x', (None, 3, 2, 'a')), SyntaxError('x', ('/a/b.py', None, 2, 'a')), SyntaxError('x', ('/a/b.py', 4, 2, 'a', 5, 6)))
print(SyntaxError(), SyntaxError(1, 2) if 0 else '')
for a in [('x', ('f', 1, 2)), ('x', 5), ('x', ('f', 1, 2, 't', 5)), ('x', ('f', 1, 2, 't', 5, 6, 7))]:
    try:
        print(repr(SyntaxError(*a)), str(SyntaxError(*a)))
    except Exception as e2:
        print(type(e2), e2)
def boom():
    raise SyntaxError('bad', ('<expr>', 1, 2, 'x y'))
boom()
