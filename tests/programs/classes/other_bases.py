# Classes that get other bases, what cannot be a base, what cannot be assigned or deleted.
def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Walks:
    def moves(self):
        return 'walks'


class Flies:
    def moves(self):
        return 'flies'

    def lands(self):
        return True


class Bird(Walks):
    pass


class Robin(Bird):
    def moves(self):
        return 'Robin ' + super().moves()


robin = Robin()
print(robin.moves(), Walks.__subclasses__(), Flies.__subclasses__())
Bird.__bases__ = (Flies,)
print(robin.moves(), robin.lands(), isinstance(robin, Walks), Walks.__subclasses__(), Flies.__subclasses__())
Bird.__bases__ = (Walks, Flies)
print(robin.moves(), Robin.__mro__ == (Robin, Bird, Walks, Flies, object), Bird.__base__)


class Slotted:
    __slots__ = ('x',)


def give(bases, cls=Bird):
    cls.__bases__ = bases


for bases in ((Robin,), (), 3, (int,), (Slotted,), (Flies, object, Walks), (Walks, 3), (Walks, Walks)):
    told(lambda: give(bases))
told(lambda: give((str,), int))
print(robin.moves(), Bird.__bases__)


def delete(o, name):
    delattr(o, name)


def numbers():
    yield


bird = Bird()
bird.song = 'la'
for o, name in ((Bird, '__bases__'), (numbers(), '__name__'), (numbers(), '__qualname__'), (numbers(), 'gi_frame'), (bird, '__class__')):
    told(lambda: delete(o, name))
del bird.__dict__
print(bird.__dict__)
for o, name, value in ((object(), '__class__', Bird), (bird, '__dict__', []), (bird, '__class__', int), (bird, '__class__', 3), (list, '__dict__', {})):
    told(lambda: setattr(o, name, value))
for base in (bool, type(None), type(...), type(NotImplemented), type(len), type(iter([])), slice, range, memoryview, type(delete), type(numbers()), type({}.keys())):
    told(lambda: type('Heir', (base,), {}))
for base in (int, float, str, property, staticmethod, super, type, Exception, zip, type(told.__module__)):
    print(type('Heir', (base,), {}).__mro__[1:])
