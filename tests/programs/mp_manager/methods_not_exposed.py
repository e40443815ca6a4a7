# What a manager says of a method that it does not give out, and of one that fails there.
from multiprocessing.managers import BaseManager, RemoteError


class Counter:
    def add(self, k):
        return 10 + k

    def fail(self):
        raise KeyError('boom')

    def _private(self):
        return 1


class Manager(BaseManager):
    pass


Manager.register('Counter', Counter)
Manager.register('Few', Counter, exposed=('add', '_private'))

if __name__ == '__main__':
    with Manager() as manager:
        counter, few = manager.Counter(), manager.Few()
        print(counter.add(1), few.add(2), few._private(), hasattr(counter, '_private'), hasattr(few, 'fail'))
        for name in ('_private', 'nothing'):
            try:
                counter._callmethod(name)
            except RemoteError as e:
                lines = str(e).splitlines()
                print(lines[-2], [line.split(' of ')[0] for line in lines if line.startswith('AttributeError')], str(e).count('Traceback'))
        try:
            counter.fail()
        except KeyError as e:
            print(repr(e), type(e.__cause__).__name__)
