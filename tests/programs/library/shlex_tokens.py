# The lexer of shlex itself; quotes, escapes, punctuation, comments, what is pushed back.
import io
import shlex

for text in ("a 'b c' d\\ e", 'x "y\\"z" # c', "it''s", "'", "a\\", "--f='q r'", "", "''", "a;b|c", '"a\\b"', "#only", "é ü"):
    for options in ({}, {"comments": True}, {"posix": False}):
        try:
            print(shlex.split(text, **options), end=" ")
        except ValueError as e:
            print(e, end=" ")
    print()
for text in ("a && b || c; d >>e", "f>'x y'", "(a;b)&&c", "~/a --color=auto *.py?"):
    print(list(shlex.shlex(text, punctuation_chars=True)), list(shlex.shlex(text, posix=True, punctuation_chars="|")), list(shlex.shlex(text)))
print(list(shlex.shlex("foo#bar\nbaz 'q w' x=1", posix=True)))
lexer = shlex.shlex('a=1\n"x y" é\n', infile="names")
lexer.wordchars += "="
print(lexer.get_token(), lexer.lineno, lexer.error_leader())
lexer.push_token("again")
print(list(lexer), repr(lexer.eof), lexer.lineno, lexer.state)
try:
    lexer.punctuation_chars = "x"
except AttributeError as e:
    print(e)
lexer = shlex.shlex(io.StringIO("one two"), posix=True)
lexer.push_source("three four")
print(list(lexer), lexer.eof)
lexer = shlex.shlex("a:b:c d", posix=True)
lexer.whitespace, lexer.whitespace_split = ":", True
print(list(lexer))
print(shlex.join(["a b", "c", "d'e", ""]), shlex.quote("plain"))
try:
    shlex.split(None)
except ValueError as e:
    print(e)
