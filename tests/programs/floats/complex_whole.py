# Complex numbers, read, written, computed.
class I:
    def __index__(self): return 3
class F:
    def __float__(self): return 2.5
class C:
    def __complex__(self): return 1+2j
class B:
    def __complex__(self): return 1
for a in (('a',),([],),('1',2),(1,'2'),(None,),(1,None),(I(),),(F(),),(C(),),(B(),),(I(),F()),(1j,2j),('',),('1+2j',),(' (1e3-inFj) ',),('nan+1j',),('j',),('-J',),('1+j',),('1_0+2_0j',),('1 + 2j',),('+1.5-2.5e-3j',),('1e5',),('(1)',),('1j2',),('(j',),('--1j',),(b'1',),('infinity-nanj',)):
    try: print([type(x).__name__ if isinstance(x, (I, F, C, B)) else x for x in a], complex(*a))
    except Exception as e: print(a if not isinstance(a[0],(I,F,C,B)) else '', type(e).__name__, e)
z=3.14159+2.71828j
for spec in ('','.2f','10.1f','>20.2f','<20','^25','e','.3g','g','+.1f','=10','010','_<30','n',',','d','x','20.3'):
    try: print(spec, '|'+format(z,spec)+'|')
    except Exception as e: print(spec, type(e).__name__, e)
print(+z, -z, ~0, abs(3+4j), bool(0j), hash(1+0j)==hash(1), hash(2+3j))
print(complex(real=1,imag=2), complex(imag=3), (1+2j).__getnewargs__(), format(-0.0-0j,''), -0j, -0-0j, complex(-0.0,-0.0), 1j-0)
for e in ('1j/0','0j**-1','0j**1j','(1e200+1j)**5','1j<2','int(1j)','float(1j)','1j//1','1j%1','divmod(1j,1)','abs(1e308+1e308j)','round(1j)','1j+"a"'):
    try: print(e, eval(e))
    except Exception as x: print(e, type(x).__name__, x)
print((1+2j)**2, (1+2j)**-3, (1.5+2j)**0.5, (2+0j)**(1+1j), 2**(1j), (1+1j)/(3-4j), (1+2j)==1, 1+2j!=1+2j, [1j].index(1j), str(1e20j), (1+2j).conjugate(), sum([1j,2]), complex.from_number(3) if hasattr(complex,'from_number') else '')
class S(complex): pass
print(S(1,2), type(S(1,2)), S(1,2)+1, repr(S('3j')), S(1).real)
