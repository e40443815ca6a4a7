# OrderedDict whole; the limit on digits can be changed.
import sys, copy
from collections import OrderedDict
d=OrderedDict(a=1,b=2)
print(d.pop('a'), d.pop('z', default=5), d.setdefault('q', default=7), d)
try: d.pop('nope')
except KeyError as e: print('KeyError', e)
d['self']=d; print(d); del d['self']
d|=[('k',9)]; print(d, d|{'x':1}, {'y':2}|d, type({'y':2}|d).__name__)
class L(OrderedDict):
    def __setitem__(self,k,v): print('set',k); super().__setitem__(k,v)
l=L([('a',1)]); l.update(b=2); l.note='hi'; m=copy.copy(l); print(l, m.note, type(l.copy()).__name__)
print(sys.get_int_max_str_digits())
for n in (4299, 4300):
    try: print(len(str(10**n)))
    except ValueError as e: print(e)
    try: print(int('1'+'0'*n) == 10**n)
    except ValueError as e: print(e)
sys.set_int_max_str_digits(0); print(len(str(10**9000)), len(f"{10**5000}"), len('%d' % 10**5000))
sys.set_int_max_str_digits(1000)
for f in (lambda: str(10**1000), lambda: int('1'*1001), lambda: sys.set_int_max_str_digits(5), lambda: f"{10**1000}", lambda: format(10**1000,'d')):
    try: f()
    except ValueError as e: print(e)
print(len(hex(10**2000)), int('f'*2000,16)>0)
