# exit: 3
# Exit functions that fail or exit are told and decide nothing; others run, registered before they began and no later.
import atexit
import sys


class Named:
    def __init__(self, name, go):
        self.name, self.go = name, go

    def __repr__(self):
        return '<%s>' % self.name

    def __call__(self, *args):
        return self.go(*args)

    def __eq__(self, other):
        return isinstance(other, Named) and self.name == other.name


def leave(status):
    print('leaving with', status)
    sys.exit(status)


def fail():
    raise ValueError('of an exit function')


def late():
    print('registering late')
    atexit.register(print, 'never told')


atexit.register(print, 'last of all')
atexit.register(Named('leave', leave), 5)
atexit.register(Named('fail', fail))
atexit.register(Named('gone', print), 'never')
atexit.register(Named('gone', print), 'never')
atexit.register(Named('leave word', leave), 'a word')
atexit.register(late)
print(atexit._ncallbacks())
atexit.unregister(Named('gone', None))
print(atexit._ncallbacks())
first = atexit
del sys.modules['atexit']
import atexit

print(atexit is first, atexit._ncallbacks())
atexit.register(print, 'of the second')
try:
    atexit.register(5)
except TypeError as e:
    print(e)
sys.exit(3)
