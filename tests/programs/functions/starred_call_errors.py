# Calls whose starred arguments are no iterable or mapping say what was called
import json


def f(*a, **k):
    pass


class C:
    def m(self, *a):
        pass


def told(g):
    try:
        g()
    except TypeError as e:
        print(e)


for wrong in (1, None):
    told(lambda: f(*wrong))
    told(lambda: f(**wrong))
    told(lambda: f(a=1, **wrong))
    told(lambda: print(*wrong))
    told(lambda: print(**wrong))
    told(lambda: [].append(*wrong))
    told(lambda: len(*wrong))
    told(lambda: C().m(*wrong))
    told(lambda: C().m(**wrong))
    told(lambda: C(*wrong))
    told(lambda: (lambda *a: 0)(*wrong))
    told(lambda: json.dumps(*wrong))
    told(lambda: sorted(*wrong))
    told(lambda: max(1, *wrong))
told(lambda: f(a=1, **{'a': 2}))
told(lambda: C().m(a=1, **{'a': 2}))
told(lambda: f(**{1: 2}))
print(hasattr(1.5, 'numerator'), hasattr(True, 'numerator'), complex(complex(-1, -0.0)))
