# States of random generators are tuples of words, which pickles carry and setstate looks at.
import random, pickle
r = random.Random(5)
print(hash(r.getstate()), r.getstate()[1][-3:])
a = r.random(); print(hash(r.getstate()), r.getstate()[1][-3:], r.getstate()[2])
s = r.getstate(); r.gauss(0,1); print(r.getstate()[2]); x = [r.random() for _ in range(700)]; 
r.setstate(s); r.gauss(0,1); print(x == [r.random() for _ in range(700)])
q = pickle.loads(pickle.dumps(r)); print(q.random() == r.random())
for bad in ((3, (1,), None), (3, None, None), (1, (), None), (3, (1,)*624+(625,), None), (3, (1,)*624+(-1,), None), (3, ('a',)*625, None), (2, ('a',)*625, None), (3, (2**32,)*625, None), (3,(0.5,)*625,None)):
    try: r.setstate(bad)
    except Exception as e: print(type(e).__name__, e)
try: random.randrange(10, step=2)
except TypeError as e: print(e)
try: pickle.dumps(random.SystemRandom())
except NotImplementedError as e: print(e)
from collections import namedtuple
for n, f in (('class','a'),('9a','a'),('a b','a'), ('A','class'), ('A', '_x'), ('A','x x')):
    try: namedtuple(n, f)
    except ValueError as e: print(e)
