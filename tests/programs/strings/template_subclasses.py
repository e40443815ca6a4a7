# string.Template and what its subclasses may say of placeholders
import string


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Upper(string.Template):
    idpattern = '[A-Z]+'
    flags = 0


class Dotted(string.Template):
    braceidpattern = '[a-z.]+'


class Hash(string.Template):
    delimiter = '#'


class At(string.Template):
    pattern = r'(?P<escaped>@{2})|@(?P<named>[_a-z][._a-z0-9]*)|@{(?P<braced>[_a-z][._a-z0-9]*)}|(?P<invalid>@)'


class Given:
    def __getitem__(self, name):
        return name.upper()


told(lambda: Upper('$FOO $bar').safe_substitute(FOO=1, bar=2))
told(lambda: Upper('$bar').substitute(bar=1))
told(lambda: Dotted('$foo ${a.b}').substitute({'foo': 1, 'a.b': 2}))
told(lambda: Hash('#a $b ##').substitute(a=1))
told(lambda: Hash('line\n #').substitute())
told(lambda: At('@a.b @@ @{c}').substitute({'a.b': 1, 'c': 2}))
told(lambda: At('@').substitute())
T = string.Template
told(lambda: T('a\nb $').substitute())
told(lambda: T('$a ${').safe_substitute(a=1))
told(lambda: T('$a ${b} $$ $1').get_identifiers())
told(lambda: (T('$1').is_valid(), T('$a').is_valid()))
told(lambda: T('$who').substitute())
told(lambda: T('$Who $who').substitute(Who=1, who=2))
told(lambda: T('$ſ').substitute({'ſ': 1}))
told(lambda: T('$a').substitute(Given()))
told(lambda: T('$a $zz').safe_substitute({'a': 1}))
told(lambda: T('$a $b').substitute(Given(), b=3))
told(lambda: T('$a $mapping').substitute({'a': 1}, mapping=2))
told(lambda: T('$a').substitute({}, {}))
print(T.delimiter, T.idpattern, T.braceidpattern, 'named' in T.pattern.groupindex)
