"""Pickler and Unpickler over a stream: memo, persistent ids, `find_class`, `reducer_override`, `copyreg`."""
import copyreg
import io
import pickle


class Part:
    def __init__(self, n):
        self.n = n


stream = io.BytesIO()
pickler = pickle.Pickler(stream)
shared = [1, 2]
pickler.dump(shared)
pickler.dump([shared, shared])
print(stream.getvalue())
stream.seek(0)
reader = pickle.Unpickler(stream)
first, second = reader.load(), reader.load()
print(first, second, second[0] is first)
try:
    reader.load()
except EOFError as error:
    print(error)


class Outside(pickle.Pickler):
    def persistent_id(self, obj):
        return ("part", obj.n) if isinstance(obj, Part) else None

    def reducer_override(self, obj):
        return (list, ((7, 8),)) if obj is Part else NotImplemented


class Inside(pickle.Unpickler):
    def persistent_load(self, pid):
        return "part %d" % pid[1]

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


stream = io.BytesIO()
Outside(stream).dump([Part(4), Part, int])
print(stream.getvalue())
stream.seek(0)
print(Inside(stream).load())
stream.seek(0)
try:
    pickle.load(stream)
except pickle.UnpicklingError as error:
    print(error)

copyreg.pickle(Part, lambda part: (Part, (part.n + 1,)))
print(pickle.loads(pickle.dumps(Part(1))).n)
