"""Random programs of `cargo xtask generate`, from seed 36000 on."""
print('case 36000')
def case():
    v1 = format((1.5), '.2f')[(-13)]
    def g2(n):
        for i in range(n):
            got = yield i * (1000)
            if got: yield got
    it = g2(3)
    print(next(it), it.send(5), list(it))
    v3 = round(float((2**63)), 0)
    v4 = ({1, 2, 3}.difference({1, 2, 3}) | ({1} ^ set()))
    print((y := min([(-1), (-(2**31)), (-13)], default=0)), y)
    print(repr({x % 7 for x in [(0), (-1)] if isinstance(x, int)}), repr(b'a,b'.upper()))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36001')
def case():
    v1 = bytes(v % 256 for v in []).lower()
    try:
        print((y := min([False, (-1), (1000), (2**63)], default=0)), y)
        for v2 in format(False, 'd'):
            if repr(v2) > '5': break
            v3 = '{0} {1!r:>8} {0}'.format({1, 2, 3}.difference({1}), f'{0}|{({0, 5})!r}')
            v4 = tuple(list(range(5, -9, 1)))
            print(v2)
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    print(repr([a * b for a, b in zip([], [True, True])]))
    v5 = isinstance({k: v for k, v in {'a': (2**63), 'c': (10**20)}.items() if v % 2}, str)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36002')
def case():
    v1 = str(abs(float('inf')))
    v2 = ord('abc'.translate({97: 'Z', 98: None}))
    v3 = (tuple([(2), (-1), (2)]) <= ((None, True) + (1, 2)))
    v4 = abs((2**63)).bit_length()
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36003')
def case():
    print((y := int.from_bytes(b'\x00\xff', 'big')), y)
    v1 = {x % 7 for x in list({}.values()) if isinstance(x, int)}
    w = list([3, 1, 2])
    w.extend([(-(2**31))])
    print(w)
    try:
        v2 = (sorted([], reverse=True) is ([(255), (7)] + [True, (1)]))
        v3 = {chr((0)): [(-(2**31)), (-13), False].index(True), f'{({0, 5})}|{((3.0))!r}': (lambda x, y=(7): x * y)((1000))}
    except ValueError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    v4 = list({k: v for k, v in {'a': (-1), 'zz': (2**63), 'c': (2)}.items() if v != 2}.values())
    v5 = (b'abc'.strip() + b''.replace(b'a', b'--'))
    v6 = v4.index(int.from_bytes(v5, 'little'))
    def g7(n):
        for i in range(n):
            got = yield i * v6
            if got: yield got
    it = g7(3)
    print(next(it), next(it), list(it))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36004')
def case():
    v1 = {x % 7 for x in ([(2**63), (0), True] + [(-(2**31)), (255), (10**20), (255)]) if isinstance(x, int)}
    v2 = abs(float('été'))
    match (-2.25).as_integer_ratio():
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    v3 = bytes.fromhex(format('日本', '.2'))
    v4 = v1
    w = list([3, 1, 2])
    w.__setitem__(slice(0, 1), [(10**20)])
    print(w)
    def f5(a, b=(2), *rest, **more):
        for v6 in dict.fromkeys('Hello, World', False):
            if repr(v6) > '5': break
            v7 = list(filter(None, [x // (2) for x in [] if x]))
            v8 = {x % 7 for x in [(7), (1000)] if isinstance(x, int)}.symmetric_difference(({0, 5} - v1))
            print(v6)
        if ('  pad ' in ('x' * 3)):
            v9 = list({str(k): k * 2 for k in [(0), False, (1000)]}.values())
            v10 = v9[(2)]
        else:
            v11 = (divmod(True, (1)) + tuple('-5'))
        return (a, b, rest, more, [True][(1)])
    print(f5((255), b=2))
    print(repr(float((255))), repr(('x' * 3).removesuffix('-5')))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36005')
def case():
    if ('' in ''):
        for v1 in ([(255)] + [False, (10**20)]):
            if not v1: continue
            v2 = (([(-(2**31)), (1000)] * 0) * -1)
            v3 = ('%c' % (float('-5'),))
            print(v1)
        match [i + v for i, v in enumerate([(1000), (-13), (1000), (1)], (255))]:
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
    else:
        print(repr(('日本' in 'quote\'s')), repr('日本'.ljust(0)))
    v4 = list(filter(None, [(255), (10**20), (1), (1)]))[(10**20)]
    v5 = [*list(range(0, -9, -1)), *max([(1,), (3, 'a')])]
    print((y := (lambda x, y=v4: x * y)((255))), y)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36006')
def case():
    def g1(n):
        for i in range(n):
            got = yield i * (0)
            if got: yield got
    it = g1(3)
    print(next(it), it.send(5), list(it))
    v2 = 'quote\'s'.translate({97: 'Z', 98: None}).find(f'{((123456.789))}|{0!r}')
    def f3(a, b=(2), *rest, **more):
        match (3.0).as_integer_ratio():
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        try:
            v4 = isinstance(set().union({0, 5}), float)
            v5 = 'quote\'s'.removesuffix('quote\'s').strip()
        except ZeroDivisionError as e:
            print(type(e).__name__, e)
        else:
            print('no trouble')
        return (a, b, rest, more, v2)
    print(f3(v2, 3, 4, k=5))
    v6 = format(('%g' % ('  pad ',)), '*<6')
    if ([(1), (10**20)] is [(2), (1), (255), (1000)]):
        print(repr({x % 7 for x in [False, (-(2**31))] if isinstance(x, int)}), repr([len(w) for w in v6.split('a')]))
        v7 = (tuple({'b': False}.items()), b''.replace(b'a', b'--'))
    else:
        v8 = v6
    print(repr(int.from_bytes(b'\x00\xff', 'little')), repr(dict.fromkeys(v6, v2)))
    match list(tuple([False])):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36007')
def case():
    v1 = list(range(5, -9, 1))[-1:2:0]
    v2 = list(({'c': (7), 'a': (7)} | {'a': (2), 'c': (2)}).values())
    v3 = all(v1)
    print((y := ord('')), y)
    v4 = int.from_bytes(bytes.fromhex('12'), 'big')
    def g5(n):
        for i in range(n):
            got = yield i * v4
            if got: yield got
    it = g5(3)
    print(next(it), it.send(5), list(it))
    v6 = ((v4 / (255)) / v4)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36008')
def case():
    v1 = [x % ord('quote\'s') for x in [(255), (10**20), (-13)] if x % 2]
    try:
        def f2(a, b=False, *rest, **more):
            v3 = 'MiXed'.removesuffix('  pad ').replace('-5', '12'.expandtabs(0))
            v4 = v3
            return (a, b, rest, more, [True, (1), (2), (7)][(10**20)])
        print(f2(**{'a': (255)}))
        if ((1000) in {1}):
            v5 = format('', '5.3').replace('a,b,,c', 'Hello, World'.rjust(3))
            v6 = v1
        else:
            v7 = (v1.index((-(2**31))) if (True not in (1,)) else ((2**63) if False else (255)))
    except ValueError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    print(repr(v1))
    v8 = v1.index({}.get('a', (1)))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36009')
def case():
    v1 = format('tab\there', '>10').isidentifier()
    v2 = dict(sorted(({} | {'zz': (0), 'a': (1), 'b': True}).items(), key=lambda kv: (kv[1], kv[0])))
    v3 = ([a * b for a, b in zip([(1000), False, True], [True, (10**20)])] + ([(1000), (0), (1000)] * 2))
    print(repr(float('12')))
    v4 = sorted(list(b'abc'), key=lambda v: v % 3)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36010')
def case():
    v1 = list(range(5, 0, 0))
    v2 = {0, 5}.difference({1, 2, 3}).isdisjoint({x % 7 for x in v1 if isinstance(x, int)})
    a, b, *c = f'{((7))}|{0!r}'
    print(a, b)
    try:
        w = list([3, 1, 2])
        w.__setitem__(slice(0, 1), [(2)])
        print(w)
        v3 = dict(zip('a'.lstrip(''), [y for x in [v1, [(-13), True]] for y in x]))
    except ValueError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    v4 = {x % 7 for x in list(filter(None, v1)) if isinstance(x, int)}
    print((y := len((3, 'a'))), y)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36011')
def case():
    *a, b = list({'zz': (-(2**31)), 'a': (255), 'c': True}.values())
    print(a, b)
    v1 = (float('tab\there') // round((-2.25), -2))
    v2 = format(v1, 'g').isprintable()
    w = list([3, 1, 2])
    w.insert(1, (-(2**31)))
    print(w)
    print((y := [(255), (2**63), (1000), (1)].index((0))), y)
    v3 = round(v1, 1).as_integer_ratio()
    v4 = list(map(lambda v: v ** 3, [])).index(((-1) ** 3))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36012')
def case():
    if (not []):
        for v1 in {'Hello, World': True, 'MiXed': (-(2**31))}:
            v2 = [x * {}.get('日本', (0)) for x in list(filter(None, [(255), (255)])) if x]
            v3 = list(dict(sorted({'c': True}.items(), key=lambda kv: (kv[1], kv[0]))).values())
            print(v1)
        v4 = list(filter(None, list(b'\x00\xff')))
    else:
        v5 = [a * b for a, b in zip([len(w) for w in '-5'.split()], [a * b for a, b in zip([(255), (255)], [(-13), (2**63), (7)])])]
    v6 = (([True, False, (1000)] * 0), ([] * 2))
    def g7(n):
        for i in range(n):
            got = yield i * True
            if got: yield got
    it = g7(3)
    print(next(it), it.send(5), list(it))
    v8 = divmod(((2**63) ** 1), ((0) * (1000)))[1]
    v9 = list({str(k): k * 2 for k in [False, (255), (1), (1000)]}.values())
    v10 = (round((-0.0), 1) // abs((0.1)))
    print(repr('Hello, World'.startswith('Hello, World')), repr((v8 < (7) <= False)))
    v11 = v6
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36013')
def case():
    v1 = dict(sorted(({'a': True, 'a': False} | {'zz': True}).items(), key=lambda kv: (kv[1], kv[0])))
    v2 = (format((1e-7), 'e') < 'a,b,,c'.replace('', '-5'))
    v3 = list(filter(None, ([(2), (-(2**31)), (2)] + [(1000), (1000)])))
    v4 = [a * b for a, b in zip(v3, [i + v for i, v in enumerate(v3, (0))])]
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36014')
def case():
    print(repr(set().symmetric_difference({1, 2, 3})))
    def f1(a, b=(1), *rest, **more):
        for v2 in ('x' * 3).replace('12', '-5'):
            if not v2: continue
            v3 = bytes.fromhex(f'{0}|{0!r}')
            v4 = abs(abs((-2.25)))
            print(v2)
        v5 = ascii(isinstance((1e-7), float))
        return (a, b, rest, more, ((-13) if False else (2**63)))
    print(f1((-13), b=2))
    v6 = format(True, '%').encode()
    def g7(n):
        for i in range(n):
            got = yield i * False
            if got: yield got
    it = g7(3)
    print(next(it), it.send(None), list(it))
    w = list([3, 1, 2])
    w.__setitem__(slice(0, 1), [(-1)])
    print(w)
    try:
        v8 = ('%5s|' % ({1, 2, 3},)).zfill(3)
        print(repr(int.from_bytes(bytes(3), 'little')))
    except ValueError as e:
        print(type(e).__name__, e)
    for v9 in dict(zip(('x' * 3), [])):
        if not v9: continue
        print(repr({x % 7 for x in [(10**20), (1000)] if isinstance(x, int)}))
        v10 = (b'abc' + b'').lower()
        print(v9)
    v11 = ord('  pad '[True])
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36015')
def case():
    try:
        v1 = max([max([(None, True), (1, 2)]), ((1.5), [(-1), (7), (0)])])
        w = list([3, 1, 2])
        w.insert(1, (2))
        print(w)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    w = list([3, 1, 2])
    w.remove((2**63))
    print(w)
    if bool(set() and True):
        v2 = ({1, 2, 3}.intersection({0, 5}) & set().symmetric_difference({1, 2, 3}))
        v3 = len(tuple({}.items()))
    else:
        v4 = [i + v for i, v in enumerate([][-1:1], (2))]
    v5 = '12'.translate({97: 'Z', 98: None})[(2)]
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36016')
def case():
    v1 = 'abc'[100:1:-1].expandtabs(4)
    print(repr((1).to_bytes(4, 'little')))
    match dict(sorted({'b': (1000), 'c': (1), 'a': (-13)}.items(), key=lambda kv: (kv[1], kv[0]))):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    w = list([3, 1, 2])
    w.insert(1, True)
    print(w)
    v2 = len(b'\x00\xff'.strip())
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36017')
def case():
    a, b = (bytes(3), [(0), (1000), (-1), (-(2**31))])
    print(a, b)
    w = list([3, 1, 2])
    w.remove((1))
    print(w)
    def g1(n):
        for i in range(n):
            got = yield i * True
            if got: yield got
    it = g1(3)
    print(next(it), it.send(None), list(it))
    def g2(n):
        for i in range(n):
            got = yield i * (255)
            if got: yield got
    it = g2(3)
    print(next(it), it.send(None), list(it))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36018')
def case():
    print(repr(((-13) / (2**63))))
    def f1(a, b=(-1), *rest, **more):
        def f2(a, b=(7), *rest, **more):
            v3 = format((-(2**31)).bit_length(), '*<6')
            v4 = (lambda x, y=(2**63): x * y)((10**20)).to_bytes(1, 'big')
            return (a, b, rest, more, '12'.find('a,b,,c'))
        print(f2(**{'a': (-(2**31))}))
        if ([(0)] is [(255), (255)]):
            v5 = list(filter(None, list({}.values())))
            v6 = v5
        else:
            v7 = hex([False, False, (0), (7)].index((2)))
        return (a, b, rest, more, (-(2**31)).bit_length())
    print(f1((-13), b=2))
    print(repr(((10**20) if True else (2))), repr(bytes(v % 256 for v in [(1), (1000)])))
    v8 = ~(sum([True, (-1), (0), (7)]))
    if ('12' in '日本'):
        print(repr(v8))
        if 'été'.islower():
            v9 = float(('日本' + 'MiXed'))
            v10 = list((b'abc' + b''))
        else:
            v11 = '日本'.encode().swapcase()
    else:
        v12 = format(v8, '_')
    for v13 in {k: v for k, v in {}.items() if v != 2}:
        if repr(v13) > '5': break
        print(repr(([] + [(-(2**31)), (7), (1000)])))
        print((y := [(2**63), (1)][v8]), y)
        print(v13)
    else:
        print('else')
    v14 = {str(k): k * 2 for k in ([(0), True, (10**20)] * 2)}
    v15 = (sorted([(-13), (-13), True], key=str) is None)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36019')
def case():
    v1 = ({1} | set()).intersection({1}.union({1, 2, 3}))
    print(repr(tuple('quote\'s')))
    v2 = [i + v for i, v in enumerate(list(b'a,b'), (1000))]
    w = list(v2)
    w.remove((7))
    print(w)
    w = list(v2)
    w.pop((0))
    print(w)
    v3 = (ord('MiXed') < divmod((10**20), (0))[1] <= [(0), (10**20), (255), True].index((-(2**31))))
    print(repr(sorted(v2, key=lambda v: -v)))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36020')
def case():
    v1 = list(range(0, -9, 2))
    v2 = list(range(-3, 0, -1))
    *a, b = max([(), (1,)])
    print(a, b)
    a, b = v2
    print(a, b)
    v3 = '{0} {1!r:>8} {0}'.format((1, 2), '-5').isdigit()
    def f4(a, b=(10**20), *rest, **more):
        v5 = ((1, 2) + (None, True))[-1:-3:-2]
        for v6 in dict.fromkeys('  pad ', False):
            if not v6: continue
            v7 = ({1, 2, 3} | {0, 5}).intersection({x % 7 for x in [(255), (1), (-13), (1000)] if isinstance(x, int)})
            v8 = {chr((-13)): sum(v2), ascii(v7): int.from_bytes(bytes(3), 'big')}
            print(v6)
        return (a, b, rest, more, int.from_bytes(b'\x00\xff', 'big'))
    print(f4(False, b=2))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36021')
def case():
    v1 = round(((-0.0) // (-0.0)))
    a, *b = (0.1).as_integer_ratio()
    print(a, b)
    try:
        for v2 in {k: v for k, v in {'zz': (7)}.items() if v % 2}:
            if repr(v2) > '5': break
            v3 = (list({'a': (255)}.values()) * 0)
            v4 = divmod(v1, v1)
            print(v2)
        *a, b = '  pad '.translate({97: 'Z', 98: None})
        print(a, b)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    v5 = ((-13).to_bytes(1, 'big') + v1.to_bytes(1, 'big'))
    def f6(a, b=v1, *rest, **more):
        if (True in set()):
            v7 = [ord('MiXed'), sum([(2**63)])]
            v8 = round(((1.5) // (1e100)), -2)
        else:
            v9 = v1
        v10 = round(float('quote\'s'))
        return (a, b, rest, more, v1)
    print(f6(v1, 3, 4, k=5))
    try:
        if (v1 in ()):
            v11 = (max([(3, 'a'), (None, True)]) + (1e100).as_integer_ratio())
            v12 = {**{**{'zz': True}, 'z': (1)}, 'z': [][v1]}
        else:
            v13 = v5.replace(b'a', b'--')
        match v1:
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
    except ValueError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36022')
def case():
    for v1 in sorted([], key=str):
        if repr(v1) > '5': break
        v2 = format('a,b,,c'.strip('  pad '), '*<6')
        match bool([] and (1e100)):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        print(v1)
    else:
        print('else')
    match float('MiXed'):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    print(repr(((1000) / (2**63))), repr(round((0.0), 3)))
    v3 = ([(0)][True] << 5)
    print(repr(tuple({'zz': (2), 'zz': (2**63), 'b': (-1)}.items())))
    v4 = list({'zz': (2**63), 'zz': (1000), 'b': (2**63)}.values())[(-13)]
    v5 = divmod(v3, [False, (7)].index(v3))
    def g6(n):
        for i in range(n):
            got = yield i * False
            if got: yield got
    it = g6(3)
    print(next(it), next(it), list(it))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36023')
def case():
    a, b, *c = list({}.values())
    print(a, b)
    v1 = [i + v for i, v in enumerate([y for x in [[(1), (7), (10**20)], []] for y in x], False)]
    match 'Hello, World'.find('12'):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    a, b, *c = ('x' * 3).partition('abc')
    print(a, b)
    v2 = int(float('abc'))
    def f3(a, b=True, *rest, **more):
        v4 = bytes(v % 256 for v in [False]).upper()
        w = list(v1)
        w.sort() or w.reverse() or w.append(v2)
        print(w)
        return (a, b, rest, more, v2.bit_length())
    print(f3(v2))
    v5 = v1
    v6 = '{0} {1!r:>8} {0}'.format({'tab\there': True, '  pad ': v2}, '-5'[-3:0])
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 36024')
def case():
    v1 = '{0} {1!r:>8} {0}'.format('  pad '.isalnum(), 'quote\'s'.translate({97: 'Z', 98: None}))
    if ((0) < (1000) <= (7)):
        if {1}.isdisjoint({1}):
            v2 = dict.fromkeys(format((-1), 'o'), v1.count(v1))
            v3 = len([x - (2) for x in [(1000), (-(2**31)), False] if x % 2])
        else:
            v4 = float(v1)
        print(repr(((1e100) % (1e-7))), repr(int.from_bytes(b'', 'little')))
    else:
        print(repr(format('  pad ', '')), repr((b'abc' + b'abc')))
    v5 = ({1} & set()).intersection({x % 7 for x in [(2), (10**20), (2), (1000)] if isinstance(x, int)})
    v6 = v5
    v7 = bytes.fromhex('a').replace(b'a', b'--')
    match v7:
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)
