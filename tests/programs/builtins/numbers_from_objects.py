# about: numbers from objects, hexadecimal floats, templates that ask too much
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
class A:
    def __trunc__(self): return 3
class B:
    def __index__(self): return 4
class C(int):
    def __index__(self): return 42
class D:
    def __int__(self): return True
class E:
    def __int__(self): return 'a'
import warnings
warnings.simplefilter('always')
def showw(m, c, *a, **k): print('W', c.__name__, m)
warnings.showwarning = showw
for c in (A,B,C,D,E): t(int, c())
t(int, C(7)); t(int, x=1); t(int, '1', base=3); t(int, 1.5, base=2) ; t(int, 'a', 10, 2)
t(float, x=1); t(complex, 1j, 2j); t(bool, x=1)
class F(float): pass
class G:
    def __float__(self): return F(1.5)
t(float, G())
t(round, 1.5, None); t(pow, 2, 3, mod=5); t(pow, 2j, 1, 3); t(pow, -8, 1/3); t(pow, float('-inf'), -.5)
t(abs, complex(1.7e308,1.7e308)); t(lambda: 1j + 10**1000); t(lambda: 1j*10**400); t(float.fromhex, '++inf'); t(float.fromhex, '0x1p123456789123456'); t(float.fromhex, '0x1p-1234567891'); t(float.fromhex,' 0x.1p4 '); t(float.fromhex,'0x'); t(float.fromhex,'1.5'); t(float.fromhex,'0x1.fffffffffffff8p1023')
t(float.fromhex,'0x1.8p1023'); t(float.fromhex,'-0x0p0')
print(complex('nan').real, complex('1e5-infj'), complex('-0j'), complex(-0.0, -0.0))
t(complex, '1+ 2j'); t(complex, ' ( 1+2j ) ')
t(hash, float('nan') ) if 0 else None
