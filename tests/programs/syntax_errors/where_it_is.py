# about: the attributes of a SyntaxError and its text
import traceback

try:
    compile('if 1:\n  x = = 2', 'dir/x.py', 'exec')
except SyntaxError as e:
    print(e, '|', e.args, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e.msg, e.filename, e.print_file_and_line)
    print(traceback.format_exception_only(e))
e = SyntaxError('m')
print(e, e.lineno, e.filename, e.msg, e.text)
e.lineno = 3
print(e)
e.filename = '/a/b.py'
print(e)
print(SyntaxError('bad', ('f.py', 2, 3, 'x = 1')), SyntaxError(), repr(SyntaxError('a', ('f', 1, 2, 't', 3, 4))), SyntaxError('a', ('f', 1, 2, 't', 3, 4)).end_offset)
try: exec('x = = 3')
except SyntaxError as e: print(e)
