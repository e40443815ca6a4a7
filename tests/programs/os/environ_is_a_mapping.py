# The environment is a mapping of its own kind, what it takes, gives, refuses, and how it is joined with others.
import collections.abc
import os

env = os.environ
for key in list(env):
    del env[key]
env.update({'A': '1'}, B='2')
env.update([('C', '3')])
print(env, len(env), isinstance(env, dict), isinstance(env, collections.abc.MutableMapping), type(env).__name__, type(env).__module__)
print(env == {'A': '1', 'B': '2', 'C': '3'}, env != {}, {'A': '1'} == env, sorted(env), list(env.items()), dict(env), {**env})
print(env | {'D': '4'}, {'A': 'x', 'Z': 'y'} | env, type(env | {}).__name__, type(env.copy()).__name__)
env |= {'E': '5'}
env |= [('F', '6')]
print(env.pop('E'), env.pop('nope', None), env.setdefault('A', 'no'), env.setdefault('G', '7'), env.get('nope'), env.get('A', 5))


def refused(what, f):
    try:
        print(what, f())
    except Exception as e:
        print(what, type(e).__name__, e)


refused('number as key', lambda: env[1])
refused('number as value', lambda: env.__setitem__('X', 1))
refused('in', lambda: 1 in env)
refused('get', lambda: env.get(1))
refused('missing', lambda: env['nope'])
refused('del', lambda: env.__delitem__('nope'))
refused('pop', lambda: env.pop('nope'))
refused('bad name', lambda: env.__setitem__('a=b', 'x'))
refused('null', lambda: env.__setitem__('a', 'x\0'))
refused('or', lambda: env | 5)
refused('ror', lambda: 5 | env)
refused('hash', lambda: hash(env))
refused('reversed', lambda: reversed(env))
refused('update', lambda: env.update(5))
for key in env:
    if key == 'A':
        env['NEW'] = '8'
print(list(env.keys()), list(env.values()), env.keys() & {'A'}, ('A', '1') in env.items())
match env:
    case {'A': a, **rest}:
        print(a, len(rest))
env['A'] = 'for the child'
print(os.popen('echo $A').read(), end='')
env.clear()
print(env, bool(env))
refused('popitem', env.popitem)
