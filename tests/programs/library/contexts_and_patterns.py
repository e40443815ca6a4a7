# What context variables refuse and compare; what the sets of file patterns mean
import contextvars, fnmatch

def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).partition(' at 0x')[0])

V, C = contextvars.ContextVar, contextvars.Context
var = V('var', default=3)
for f in (lambda: V(), lambda: V(1), lambda: V('a', 'b'), lambda: V('a', other=1), lambda: C(1), lambda: C().run(), lambda: C().get(),
          lambda: C().get(1), lambda: 1 in C(), lambda: C()[1], lambda: hash(C()), lambda: C() == C(), lambda: contextvars.Token(),
          lambda: var.reset(1), lambda: setattr(var, 'name', 'b'), lambda: setattr(var, 'other', 1), lambda: type('X', (C,), {}),
          lambda: type('X', (V,), {}), lambda: V[int], lambda: contextvars.Token.MISSING, lambda: V('none').get()):
    tell(f)
token = var.set(5)
one, two = contextvars.copy_context(), contextvars.copy_context()
print(one == two, token.old_value, token.var is var, one[var], list(one) == [var], one.get(V('x'), 7))
two.run(var.set, 6)
print(one == two, two[var], var.get())
var.reset(token)
tell(lambda: var.reset(token))

for pattern in ('*.txt', '**a*a****a', '[!a-c]x', '[d-b]', '[!d-b]', '[d-bx-z]', '[b-]', '[-b]', '[^x]', '[[a]', '[a&&b]', '[a--b]', '[]]', '[', 'a?b*',
                '[a-c-e]', '[!]-]', 'x[\\]'):
    print(pattern, fnmatch.translate(pattern), [c for c in 'abcdexyz-[]^&\\' if fnmatch.fnmatchcase(c, pattern)])
print(fnmatch.fnmatch('a' * 60, '*a' * 30 + '*b'), fnmatch.filter(['b.py', 'a.txt'], '[!a]*.py'), fnmatch.fnmatch(b'x', b'[w-y]'))
