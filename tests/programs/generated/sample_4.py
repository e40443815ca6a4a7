"""Random programs of `cargo xtask generate`, from seed 34000 on."""
print('case 34000')
def case():
    try:
        v1 = round((True / (255)), 3)
        try:
            v2 = list(map(lambda v: v % 3, [(0)][1:2]))
            v3 = (((-1) ** 3) // (True >> 5))
        except (IndexError, KeyError) as e:
            print(type(e).__name__, e)
        finally:
            print('finally')
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    if {0, 5}.issubset(set()):
        v4 = {k: v for k, v in dict(zip('a,b,,c', [(1000), (0), (2**63), (7)])).items() if v < 2}
        def g5(n):
            for i in range(n):
                got = yield i * (-(2**31))
                if got: yield got
        it = g5(3)
        print(next(it), next(it), list(it))
    else:
        def f6(a, b=(-(2**31)), *rest, **more):
            v7 = bytes(v % 256 for v in list(range(-3, -9, -4)))
            v8 = (((0) >> 5) < len(v7) <= ((-13) if True else (255)))
            return (a, b, rest, more, int.from_bytes(b'abc', 'big'))
        print(f6((-1), 3, 4, k=5))
    v9 = {**({'zz': (255), 'a': (7), 'zz': (255)} | {'zz': (-(2**31)), 'a': (1)}), 'z': ((1000) ^ (1000))}
    (a, b), c = ()[100:]
    print(a, b)
    for v10 in [*[], *(1,)]:
        if not v10: continue
        print(repr({k: v for k, v in {'zz': (255), 'a': (7), 'c': (0)}.items() if v < 2}), repr((0).bit_length()))
        v11 = [i + v for i, v in enumerate([(2)][1:1], False)]
        print(v10)
    v12 = divmod(False, (-(2**31)))[1].bit_length()
    try:
        v13 = []
        v14 = round((v12 / (0)), -2)
    except ValueError as e:
        print(type(e).__name__, e)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34001')
def case():
    v1 = (b'\x00\xff' + b'\x00\xff').swapcase()
    print(repr('abc'[False]), repr(round((123456.789), 3)))
    v2 = dict(sorted({'  pad ': (1), 'été': (1000)}.items(), key=lambda kv: (kv[1], kv[0])))
    v3 = '{0} {1!r:>8} {0}'.format(v1, '12'.expandtabs(0))
    print(repr(v3))
    if isinstance(('x' * 3), (list, tuple)):
        print((y := len({0, 5})), y)
        print(repr((1).bit_length()))
    else:
        v4 = ([True][(0)] ** 3)
    v5 = (sorted([(10**20), (10**20), (0), (7)], key=lambda v: -v) + list(b'a,b'))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34002')
def case():
    v1 = (divmod((-1), (-1))[1] < ((2**63) >> 0) <= int.from_bytes(b'', 'big'))
    def f2(a, b=(255), *rest, **more):
        v3 = round(abs((123456.789)), 1)
        print(repr(v3))
        return (a, b, rest, more, ((-1) if True else (-(2**31))))
    print(f2((2)))
    try:
        for v4 in max([(1, 2), ()]):
            if not v4: continue
            v5 = chr(((1) % (1000)))
            v6 = (((-0.0), []) + tuple({}.items()))
            print(v4)
        v7 = 'été'.join(map(str, [(-13), (0)])).replace('12', ''.translate({97: 'Z', 98: None}))
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    for v8 in divmod(True, (2)):
        if repr(v8) > '5': break
        def g9(n):
            for i in range(n):
                got = yield i * (-(2**31))
                if got: yield got
        it = g9(3)
        print(next(it), it.send(None), list(it))
        try:
            v10 = bin([].index((2**63)))
            v11 = v10.encode()
        except ValueError as e:
            print(type(e).__name__, e)
        print(v8)
    print((y := 'MiXed'.find('a,b,,c')), y)
    v12 = 'quote\'s'.join(map(str, [(255)])).partition('quote\'s')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34003')
def case():
    v1 = sorted(list(range(0, 0, -4)), reverse=True)
    for v2 in {k: v for k, v in {}.items() if v != 2}:
        if not v2: continue
        v3 = ({'b': (-(2**31))}.get('a,b,,c', (1000)) << 40)
        v4 = (v3 / True).as_integer_ratio()
        print(v2)
    v5 = v1
    print((y := (False * (255))), y)
    def f6(a, b=(2**63), *rest, **more):
        match bool('Hello, World' or (0.1)):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        print(repr(sum(v5)))
        return (a, b, rest, more, False.bit_length())
    print(f6((10**20)))
    v7 = dict(sorted(({'c': (-1), 'b': (-(2**31)), 'a': (255)} | {'zz': (10**20)}).items(), key=lambda kv: (kv[1], kv[0])))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34004')
def case():
    print(repr(sum([(255), (10**20)])), repr(((1.5) + (7))))
    v1 = abs(((-2.25) // (0.0)))
    v2 = oct(int(''))
    v3 = {x % 7 for x in [*[(0), (255)], *(3, 'a')] if isinstance(x, int)}
    for v4 in ((None, True) + ()):
        v5 = format('  pad '.removeprefix(v2), '')
        print(repr(((0) < True <= (-(2**31)))), repr(((1.5) // (10**20))))
        print(v4)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34005')
def case():
    v1 = type({'b': (-1)}).__name__.strip('été')
    try:
        def f2(a, b=(10**20), *rest, **more):
            v3 = v1[(10**20)]
            v4 = {str(k): k * 2 for k in [x - (1000) for x in [(1000), True, True, (2)] if True]}
            return (a, b, rest, more, (False % (2)))
        print(f2(*[(2), 1]))
        print((y := int.from_bytes(bytes(3), 'little')), y)
    except Exception as e:
        print(type(e).__name__, e)
    v5 = (((2**63) ** 3) ** 2)
    print(repr((b'' + b'abc')))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34006')
def case():
    v1 = list(range(0, -9, -1))
    v2 = {str(k): k * 2 for k in v1}
    def f3(a, b=(1), *rest, **more):
        def f4(a, b=True, *rest, **more):
            v5 = {x % 7 for x in [] if isinstance(x, int)}.union({0, 5}.difference({1}))
            v6 = ((lambda x, y=(10**20): x * y)((2)) ** 0)
            return (a, b, rest, more, (10**20).bit_length())
        print(f4((1000), b=2))
        print(repr(('quote\'s' in 'tab\there')), repr([y for x in [[], v1] for y in x]))
        return (a, b, rest, more, ord('abc'))
    print(f3(**{'a': (2**63)}))
    v7 = divmod(round(float('inf')), (lambda x, y=(255): x * y)((2)))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34007')
def case():
    print(repr(dict(zip('a', [(0)]))))
    (a, b), c = list(range(5, 0, 0))
    print(a, b)
    v1 = int.from_bytes(b'abc'.strip(), 'little')
    v2 = ([i + v for i, v in enumerate([(7)], (7))] * -1)
    v3 = format([][(1)], '08.2f')
    def f4(a, b=(0), *rest, **more):
        v5 = {x % 7 for x in [v1, v1, (-13)] if isinstance(x, int)}
        print(repr([y for x in [v2, []] for y in x]), repr(dict(sorted({'b': (2), 'c': (2**63)}.items(), key=lambda kv: (kv[1], kv[0])))))
        return (a, b, rest, more, round((123456.789)))
    print(f4(**{'a': (7)}))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34008')
def case():
    v1 = list({'c': (2**63), 'zz': (2)}.values())[2::]
    v2 = 'tab\there'[-3:].expandtabs(0)
    w = list([3, 1, 2])
    w.__setitem__(slice(0, 1), [(1)])
    print(w)
    w = list(v1)
    w.__setitem__(slice(0, 1), [(0)])
    print(w)
    def f3(a, b=True, *rest, **more):
        for v4 in max([(), (1,)]):
            if repr(v4) > '5': break
            v5 = 'MiXed'.replace(v2, v2)[(2)]
            v6 = min(v1, default=0)
            print(v4)
        (a, b), c = [i + v for i, v in enumerate(v1, (7))]
        print(a, b)
        return (a, b, rest, more, (lambda x, y=(-(2**31)): x * y)((-1)))
    print(f3(True, b=2))
    v7 = v2
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34009')
def case():
    if ((7) < (-(2**31)) <= (-13)):
        def g1(n):
            for i in range(n):
                got = yield i * (10**20)
                if got: yield got
        it = g1(3)
        print(next(it), it.send(None), list(it))
        v2 = {str(k): k * 2 for k in list({'c': False, 'a': (255)}.values())}
    else:
        v3 = list('a'.encode())
    if isinstance(True, int):
        (a, b), c = sorted(set([(0), (0), (1)]))
        print(a, b)
        v4 = ('12'.index('12') if isinstance([(-1), (1000)], str) else [True][(2**63)])
    else:
        def f5(a, b=(1000), *rest, **more):
            v6 = format(abs(float('inf')), '08.3f')
            v7 = type(abs((1e100))).__name__
            return (a, b, rest, more, int.from_bytes(b'', 'big'))
        print(f5(True))
    for v8 in {**{'c': (2**63)}, 'z': (2**63)}:
        if not v8: continue
        print(repr(tuple({'b': (1000), 'c': (10**20)}.items())), repr(round(float('nan'))))
        match set().difference(set()):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        print(v8)
    match float('  pad '):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    v9 = float('Hello, World'.join(map(str, [])))
    for v10 in dict.fromkeys('a', (1000)):
        v11 = list(dict.fromkeys('12', (7)).values())
        print(repr({x % 7 for x in v11 if isinstance(x, int)}))
        print(v10)
    else:
        print('else')
    for v12 in 'été'.ljust(0):
        if repr(v12) > '5': break
        v13 = ('{0} {1!r:>8} {0}'.format('quote\'s', ''), abs((3.0)))
        def g14(n):
            for i in range(n):
                got = yield i * (2**63)
                if got: yield got
        it = g14(3)
        print(next(it), next(it), list(it))
        print(v12)
    else:
        print('else')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34010')
def case():
    for v1 in list(bytes(3)):
        try:
            v2 = isinstance(((7) / (2**63)), (list, tuple))
            v3 = list({str(k): k * 2 for k in [(1000), (10**20)]}.values())
        except ZeroDivisionError as e:
            print(type(e).__name__, e)
        else:
            print('no trouble')
        v4 = list(set([True]))[1:-3]
        print(v1)
    def g5(n):
        for i in range(n):
            got = yield i * (0)
            if got: yield got
    it = g5(3)
    print(next(it), it.send(5), list(it))
    print(repr(isinstance([(-13), (-13)], float)), repr((True / (2**63))))
    v6 = dict(zip(type([]).__name__, list({'zz': (-13)}.values())))
    v7 = tuple(type([(2)]).__name__)
    v8 = (round((3.0)) >> 0)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34011')
def case():
    v1 = hex(int((0.0)))
    try:
        if ((-(2**31)) not in (None, True)):
            v2 = bin((-(2**31))).encode()
            v3 = (v1, (2**63))[2:1]
        else:
            v4 = {**{str(k): k * 2 for k in []}, 'z': [(1000), (-13), (2), (-13)][(0)]}
        if v1.startswith(''):
            v5 = ((True ** 1) / ((-1) & True))
            v6 = [x + ((1000) ** 2) for x in list(range(-3, 0, 2)) if x > 0]
        else:
            v7 = {x % 7 for x in [(1000), (-13)][:100:2] if isinstance(x, int)}
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    try:
        def f8(a, b=(10**20), *rest, **more):
            v9 = abs(((-0.0) // (3.0)))
            v10 = v1
            return (a, b, rest, more, len([(0), (10**20)]))
        print(f8((-1), b=2))
        v11 = v1.endswith(v1)
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    v12 = set().symmetric_difference({0, 5}).union(set().symmetric_difference({1}))
    v13 = bool([a * b for a, b in zip([(0), (10**20), (2), (-13)], [(2)])] or v1)
    for v14 in (None, True)[1:2]:
        if repr(v14) > '5': break
        v15 = v12
        v16 = tuple({str(k): k * 2 for k in []}.items())
        print(v14)
    else:
        print('else')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34012')
def case():
    (a, b), c = tuple('a')
    print(a, b)
    for v1 in [a * b for a, b in zip([(255), False, False, (-13)], [(255), (-(2**31)), (10**20)])]:
        print(repr(max([(1)], default=0)), repr({x % 7 for x in [] if isinstance(x, int)}))
        print(repr([i + v for i, v in enumerate([], True)]), repr(type(b'a,b').__name__))
        print(v1)
    else:
        print('else')
    try:
        v2 = {k: v for k, v in {str(k): k * 2 for k in [(1), (255)]}.items() if v < 2}
        def g3(n):
            for i in range(n):
                got = yield i * (0)
                if got: yield got
        it = g3(3)
        print(next(it), it.send(5), list(it))
    except ValueError as e:
        print(type(e).__name__, e)
    try:
        v4 = ((-13) << 40).bit_length()
        if ([False, (10**20), (-(2**31))] is None):
            v5 = v4
            v6 = ([x * v5 for x in [(255), (1), (1), (255)] if x > 0] + sorted([False, (10**20), (7)]))
        else:
            v7 = len(max([(1, 2), (3, 'a')]))
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    for v8 in list(b'a,b'):
        if repr(v8) > '5': break
        v9 = (b'\x00\xff'.lower() + 'a'.encode())
        v10 = ('  pad ' * 2).encode()
        print(v8)
    else:
        print('else')
    v11 = min(sorted([(-(2**31)), (2**63)], key=str), default=0)
    v12 = {1}.symmetric_difference({0, 5}).symmetric_difference({x % 7 for x in [(0), (-(2**31)), (1000), (255)] if isinstance(x, int)})
    v13 = divmod((-(2**31)), (1))[0].to_bytes(4, 'little')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34013')
def case():
    try:
        match ('x' * 3).removesuffix('MiXed'):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        v1 = ('  pad ' * 2).translate({97: 'Z', 98: None})
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    print(repr('quote\'s'.lower()))
    try:
        try:
            v2 = [a * b for a, b in zip(list(filter(None, [(255), True, (-(2**31))])), [*[(10**20), (10**20), (2), (10**20)], *(3, 'a')])]
            v3 = (max([(-13), (-13)], default=0) if 'MiXed'.isupper() else abs((1)))
        except ValueError as e:
            print(type(e).__name__, e)
        finally:
            print('finally')
        v4 = round(round((3.0), 1), 1)
    except Exception as e:
        print(type(e).__name__, e)
    for v5 in ({} | {}):
        if not v5: continue
        v6 = [x + int.from_bytes(b'\x00\xff', 'big') for x in [y for x in [[(255), (-13), (-(2**31))], [(255), (0), (7), (255)]] for y in x] if x > 0]
        print((y := ((1) << 40)), y)
        print(v5)
    v7 = b'abc'[2::-1].replace(b'a', b'--')
    for v8 in max([(1,), (1,)]):
        if repr(v8) > '5': break
        a, *b = 'a'.partition('')
        print(a, b)
        v9 = ({1, 2, 3} | {1}).difference({1}.symmetric_difference({1}))
        print(v8)
    def f10(a, b=(255), *rest, **more):
        print(repr(''.startswith('-5')))
        v11 = format(True, '*<6').removesuffix('tab\there')
        return (a, b, rest, more, [True, (-13), (7), (2**63)][(7)])
    print(f10(*[True, 1]))
    for v12 in ([(255), (-13), (0)] + [(7)]):
        if not v12: continue
        v13 = 'été'.replace('12', 'MiXed').replace('Hello, World', ('x' * 3).expandtabs(0))
        v14 = abs(v13.index('tab\there'))
        print(v12)
    else:
        print('else')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34014')
def case():
    (a, b), c = tuple([(1000)])
    print(a, b)
    print(repr(('%g' % (False,))))
    v1 = ({x % 7 for x in [(10**20), (7)] if isinstance(x, int)} ^ {1, 2, 3}.difference({0, 5}))
    (a, b), c = ('x' * 3).center(9)
    print(a, b)
    print(repr(((-1) < True <= (-(2**31)))))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34015')
def case():
    *a, b = tuple('12')
    print(a, b)
    v1 = float(max([False], default=0))
    print(repr(((0) if True else False)), repr(dict.fromkeys('a,b,,c', (-13))))
    try:
        def f2(a, b=(0), *rest, **more):
            v3 = {'{0} {1!r:>8} {0}'.format({'c': True}, 'quote\'s'): -(True), format('12', '^8'): (10**20).bit_length()}
            v4 = list({str(k): k * 2 for k in [(1000), False]}.values())
            return (a, b, rest, more, ((0) ** 2))
        print(f2((2**63), 3, 4, k=5))
        print(repr(v1))
    except ValueError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    try:
        v5 = [x * divmod((-(2**31)), (1))[0] for x in [x - (10**20) for x in [True, (-1)] if x] if x > 0]
        match max(v5, default=0):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    w = list([3, 1, 2])
    w.sort() or w.reverse() or w.append((255))
    print(w)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34016')
def case():
    for v1 in f'{(False)}|{(True)!r}':
        a, b, *c = bin((0))
        print(a, b)
        match (bytes(3) + b'abc'):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        print(v1)
    else:
        print('else')
    if '日本'.startswith('abc'):
        print(repr(dict.fromkeys('MiXed', (-13))))
        def g2(n):
            for i in range(n):
                got = yield i * False
                if got: yield got
        it = g2(3)
        print(next(it), it.send(5), list(it))
    else:
        def g3(n):
            for i in range(n):
                got = yield i * (1000)
                if got: yield got
        it = g3(3)
        print(next(it), it.send(None), list(it))
    print(repr(set().difference({1, 2, 3})))
    try:
        v4 = 'Hello, World'.translate({97: 'Z', 98: None})[(0)]
        v5 = min(list(b''), default=0)
    except ValueError as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    for v6 in 'été'.expandtabs(4):
        if repr(v6) > '5': break
        v7 = dict(zip(type((0.1)).__name__, list({'a': (-1), 'a': (7), 'c': (1)}.values())))
        v8 = list(True.to_bytes(1, 'little'))
        print(v6)
    else:
        print('else')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34017')
def case():
    def f1(a, b=True, *rest, **more):
        print((y := (10**20).bit_length()), y)
        v2 = abs(float((255)))
        return (a, b, rest, more, ((1) & (0)))
    print(f1((2**63), b=2))
    try:
        print(repr([x // (-1) for x in [] if x]), repr({'c': (2**63)}.get('abc', (2**63))))
        v3 = dict(zip(''[(255)], list({'b': (255), 'a': (2), 'zz': (2)}.values())))
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    a, b = repr([])
    print(a, b)
    v4 = list(filter(None, list(b'')))
    match b'a,b'.upper():
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    w = list(v4)
    w.extend([True])
    print(w)
    v5 = (lambda x, y=[(-(2**31)), (-(2**31))].index((-1)): x * y)(sum([False, (-1)]))
    print(repr('-5'.startswith('a,b,,c')), repr(format((-(2**31)), '08.2f')))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34018')
def case():
    for v1 in ({'zz': (2), 'b': (255)} | {}):
        print(repr(bytes(v % 256 for v in [False])))
        def f2(a, b=(10**20), *rest, **more):
            v3 = float(~((1000)))
            v4 = (bytes(v % 256 for v in [(1), (-13), False]) + (b'\x00\xff' + b'a,b'))
            return (a, b, rest, more, '  pad '.index('Hello, World'))
        print(f2(False))
        print(v1)
    def f5(a, b=(-13), *rest, **more):
        print(repr('quote\'s'.expandtabs(4)))
        v6 = float('{0} {1!r:>8} {0}'.format({'c': True, 'b': (-(2**31)), 'c': (1000)}, '  pad '))
        return (a, b, rest, more, sum([(0)]))
    print(f5((255)))
    v7 = (sorted([(2**63), (0), (-1)], key=lambda v: v % 3), [i + v for i, v in enumerate([(1)], (2**63))])
    v8 = ([(255), (-1), (-1)][(-13)] <= ((2) << 1))
    def g9(n):
        for i in range(n):
            got = yield i * (10**20)
            if got: yield got
    it = g9(3)
    print(next(it), it.send(5), list(it))
    v10 = {x % 7 for x in ([] + [(1), (-(2**31)), (1000)]) if isinstance(x, int)}
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34019')
def case():
    a, b, *c = 'tab\there'[(255)]
    print(a, b)
    v1 = ((float('inf') // (0.1)) * [(-13), (7)][(0)])
    v2 = ord(format(v1, 'g'))
    def g3(n):
        for i in range(n):
            got = yield i * (10**20)
            if got: yield got
    it = g3(3)
    print(next(it), it.send(None), list(it))
    def f4(a, b=(1000), *rest, **more):
        v5 = max([(v1, {'c': (1000), 'zz': (7)}), ({'c': (-1), 'zz': (7)}, b'a,b')])
        def f6(a, b=v2, *rest, **more):
            v7 = v5
            v8 = 'abc'.encode().replace(b'a', b'--')
            return (a, b, rest, more, (lambda x, y=v2: x * y)((0)))
        print(f6(v2))
        return (a, b, rest, more, v2)
    print(f4(v2))
    v2 -= [(1), (1000), True][v2]
    print(v2)
    v2 -= ((1000) if True else v2)
    print(v2)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34020')
def case():
    v1 = ({x % 7 for x in [(1)] if isinstance(x, int)} ^ ({1} | {0, 5}))
    def f2(a, b=(1), *rest, **more):
        a, *b = tuple({'a': (2**63), 'a': (10**20)}.items())
        print(a, b)
        v3 = type(((0) << 0)).__name__
        return (a, b, rest, more, ((-1) if True else (10**20)))
    print(f2((1)))
    match 'Hello, World'.expandtabs(4):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    v4 = (ord('été') ** 1)
    if ([(-1), (10**20), (-13)] > []):
        a, b, *c = ('Hello, World', (0.1))
        print(a, b)
        for v5 in (v4, True):
            v6 = type(((1e-7) / (123456.789))).__name__
            v7 = oct(-(v4))
            print(v5)
        else:
            print('else')
    else:
        print(repr(list(b'abc')))
    def f8(a, b=(0), *rest, **more):
        v9 = bytes(v % 256 for v in list({'a': True}.values()))
        v10 = dict(sorted(({'b': (10**20)} | {}).items(), key=lambda kv: (kv[1], kv[0])))
        return (a, b, rest, more, True.bit_length())
    print(f8((1000)))
    for v11 in sorted([(10**20)]):
        if not v11: continue
        v4 -= {'b': (2)}.get('quote\'s', (-(2**31)))
        print(v4)
        v12 = {x % 7 for x in sorted([], key=str) if isinstance(x, int)}
        print(v11)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34021')
def case():
    v1 = {x % 7 for x in [y for x in [[(-13), False], [(1000), (2**63), False, (-13)]] for y in x] if isinstance(x, int)}
    for v2 in format('12', '*<6'):
        if not v2: continue
        print(repr(('x' * 3).partition('12')), repr('  pad '.partition('abc')))
        v3 = (lambda x, y=((0) << 5): x * y)({}.get('Hello, World', (2**63)))
        print(v2)
    else:
        print('else')
    (a, b), c = 'Hello, World'.swapcase()
    print(a, b)
    try:
        print(repr(dict(zip('a', [(-(2**31)), (255)]))), repr(bytes(3).swapcase()))
        def g4(n):
            for i in range(n):
                got = yield i * (2**63)
                if got: yield got
        it = g4(3)
        print(next(it), next(it), list(it))
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34022')
def case():
    print(repr([*[False, (0)], *(None, True)]))
    def g1(n):
        for i in range(n):
            got = yield i * (7)
            if got: yield got
    it = g1(3)
    print(next(it), it.send(None), list(it))
    def f2(a, b=(2**63), *rest, **more):
        print(repr('Hello, World'.expandtabs(0)), repr(({} | {'c': (1000)})))
        a, b, *c = ('  pad ' * 2)
        print(a, b)
        return (a, b, rest, more, int(''))
    print(f2(**{'a': (2)}))
    v3 = divmod((10**20), (-1))[1].to_bytes(1, 'little')
    v4 = dict(zip(('Hello, World' + '日本'), [*[], *(1, 2)]))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34023')
def case():
    for v1 in f'{({0, 5})}|{([(-13)])!r}':
        v2 = {k: v for k, v in ({'a': (7), 'zz': (1000), 'a': (255)} | {'zz': (7)}).items() if v > 2}
        try:
            v3 = [y for x in [[(-1)], [(-(2**31)), False, (2**63), (2**63)]] for y in x].index(((2**63) ** 3))
            v4 = (set() | {1}).intersection(({0, 5} ^ set()))
        except (IndexError, KeyError) as e:
            print(type(e).__name__, e)
        print(v1)
    a, b, *c = ('x' * 3).translate({97: 'Z', 98: None})
    print(a, b)
    v5 = ({1, 2, 3} & {1, 2, 3}).intersection({x % 7 for x in [(2**63), (-13)] if isinstance(x, int)})
    v6 = b'\x00\xff'.replace(b'a', b'--')[2::-1]
    v7 = (round((-0.0)) % round(float('nan')))
    def f8(a, b=(2**63), *rest, **more):
        v9 = abs(((0) / (-13)))
        w = list([3, 1, 2])
        w.extend([(-(2**31))])
        print(w)
        return (a, b, rest, more, v7)
    print(f8(*[(2**63), 1]))
    v10 = list(v6)[(0)]
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 34024')
def case():
    v1 = chr(int.from_bytes(b'a,b', 'little'))
    w = list([3, 1, 2])
    w.pop((2))
    print(w)
    match [][(10**20)]:
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    print((y := ((10**20) << 0)), y)
    print(repr({**{'zz': (2), 'b': (7), 'zz': (0)}, 'z': False}), repr(bytes(3).replace(b'a', b'--')))
    v2 = type(format(v1, 'd')).__name__
try:
    case()
except Exception as error:
    print(type(error).__name__, error)
