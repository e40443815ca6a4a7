# Walks over ordered dicts, copied and pickled half way
import copy
import pickle
from collections import OrderedDict

d = OrderedDict(c=1, b=2, a=3, d=4)
for walk in (d, d.keys(), d.values(), d.items()):
    for begin in (iter, reversed):
        it = begin(walk)
        print(next(it))
        for protocol in range(6):
            assert list(pickle.loads(pickle.dumps(it, protocol))) == list(copy.copy(it))
        print(it.__reduce__()[1], list(copy.copy(it)), list(copy.deepcopy(it)), next(it), list(it), list(copy.copy(it)))
print(list(copy.copy(iter(OrderedDict()))))
it = iter(d)
next(it)
d["e"] = 5
try:
    next(it)
except RuntimeError as e:
    print(e)
