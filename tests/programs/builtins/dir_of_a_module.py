# about: a module that says itself what it has
import posix
import types

m = types.ModuleType('m')
exec("def __dir__():\n    return ['b', 'a', 'a']", m.__dict__)
print(dir(m), m.__dir__())
m.__dict__['__dir__'] = 5
try:
    dir(m)
except TypeError as e:
    print(e)
m.__dict__['__dir__'] = lambda: 5
try:
    dir(m)
except TypeError as e:
    print(e)


class C:
    pass


c = C()
c.__dir__ = lambda: ['no']
print('no' in dir(c))
print('fork' in dir(posix), 'O_CREAT' in dir(posix), 'walk' in dir(posix), 'waitid_result' in dir(posix))
print('SCHED_FIFO' in vars(posix), posix.fork.__name__, b'PATH' in posix.environ, hasattr(posix, 'getenv'), hasattr(posix, 'sep'))
