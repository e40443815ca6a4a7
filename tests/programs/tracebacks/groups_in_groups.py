# about: groups within groups, with causes and notes
try:
    try:
        raise ExceptionGroup('a', [ValueError(1), ExceptionGroup('b', [TypeError('x\ny'), ExceptionGroup('c', [KeyError('k'), ExceptionGroup('d', [OSError(2, 'no')])]), IndexError(5)]), ExceptionGroup('z', [ValueError(3)])])
    except ExceptionGroup as e:
        raise ExceptionGroup('outer', [e, RuntimeError('r')]) from e
except ExceptionGroup as e:
    f = e
def g():
    try: 1/0
    except ZeroDivisionError as z:
        try: raise ExceptionGroup('inner', [z])
        except ExceptionGroup as eg: 
            eg.add_note('a note\nsecond')
            return eg
def h():
    try: raise ValueError('x') from g()
    except ValueError as v: return v
import re, traceback
try:
    raise ExceptionGroup('top', [f, g(), h()])
except ExceptionGroup as e:
    print(re.sub('File ".*?"', 'File', ''.join(traceback.format_exception(e))))
