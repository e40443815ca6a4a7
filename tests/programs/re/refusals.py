"""Patterns that are refused, and where."""
import re
BAD=['(', ')', '[', '[a', '*', 'a**', 'a{2,1}', '(?P<', '(?P<a', '(?P<1>a)', '(?P<a>x)(?P<a>y)', '(?P=b)', '\\1', '(a)\\2', '(a\\1)', '(?', '(?x', '(?z)', '(?<a)', '(?<=a+)b', '[z-a]', '[a-\\d]', '\\', '\\q', '[\\q]', '\\x1', '\\u12', '(?#a', '(?(1)a|b|c)', '(?(9)a)', '(?(x)a)', 'a(?i)b', '(?i-i:a)', '(?au:a)', '(?-:a)', '(?i', '(?L)a', '+a', '?', '(?:+)', 'a|*', '(?P>a)', '(?P', '\\777', '[\\777]', '\\400', '$*', '\\b+', 'a{99999999999}', '(?P<a b>x)', '(?P<>x)', '(a', '((a)', 'a)', '(?=a', '(?(a', '(?i:', '\n(','a\n\nb)', '(?-a)','(?i-x','(?i-:a)', '[^', '[]', '(?P=', '(?P=)', '\\8', '[\\8]', '\\09','(?(0)a)']
for p in BAD:
    try: print(repr(p), re.compile(p))
    except re.error as e: print(repr(p), type(e).__name__, e, '|', e.msg, e.pos, e.lineno, e.colno)
    except Exception as e: print(repr(p), type(e), e)
