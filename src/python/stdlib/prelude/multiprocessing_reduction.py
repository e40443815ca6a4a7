import copyreg
import io
import pickle


class ForkingPickler(pickle.Pickler):
    _extra_reducers = {}

    @classmethod
    def register(cls, type, reduce):
        cls._extra_reducers[type] = reduce
        copyreg.pickle(type, reduce)

    @classmethod
    def dumps(cls, obj, protocol=None):
        return pickle.dumps(obj, protocol)  #@51

    loads = pickle.loads


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    file.write(pickle.dumps(obj, protocol))
