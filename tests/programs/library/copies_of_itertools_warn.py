# Pickling and copying iterators of itertools goes away; each time it is told.
import copy
import itertools
import pickle
import warnings

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    counter = itertools.count(3)
    next(counter)
    other = copy.copy(counter)
    print(other, repr(itertools.repeat(1, 2)), len(told))
    for it in (itertools.cycle([1]), itertools.repeat(2), itertools.islice([1, 2], 1), itertools.product("ab"), itertools.chain([1], [2])):
        pickle.dumps(it)
    copy.deepcopy(itertools.accumulate([1, 2]))
    print(len(told), {(w.category.__name__, str(w.message)) for w in told})
