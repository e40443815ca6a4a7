"""Random programs of `cargo xtask generate`, from seed 32000 on."""
print('case 32000')
def case():
    try:
        match ({1} | {0, 5}):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
        v1 = set().intersection({1}).symmetric_difference((set() ^ {1, 2, 3}))
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    for v2 in 'été'.expandtabs(0):
        for v3 in {k: v for k, v in {'c': (-1), 'b': (1), 'b': (0)}.items() if v > 2}:
            if repr(v3) > '5': break
            v4 = (dict.fromkeys('Hello, World', (-13)) | dict.fromkeys('a', False))
            v5 = list(reversed([i + v for i, v in enumerate([], (2**63))]))
            print(v3)
        if isinstance(set(), float):
            v6 = (((1000) / True) % ((1000) / (0)))
            v7 = ('x' * 3).encode().replace(b'a', b'--')
        else:
            v8 = ((-13) ** 3).bit_length()
        print(v2)
    if (not '-5'):
        v9 = ({str(k): k * 2 for k in [(7)]} | ({'c': (-(2**31)), 'a': True} | {}))
        w = list([3, 1, 2])
        w.sort() or w.reverse() or w.append((-1))
        print(w)
    else:
        print(repr(tuple({'zz': (2), 'b': (-1), 'a': False}.items())))
    v10 = ('x' * 3).replace('abc', 'quote\'s').replace('MiXed', '12'.casefold())
    v11 = v10
    v12 = abs(((0.1) % (-1)))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32001')
def case():
    v1 = (format('  pad ', 's') + '{0} {1!r:>8} {0}'.format([(255), (-13), False], 'Hello, World'))
    try:
        a, b = v1
        print(a, b)
        print(repr(((1.5) / (-0.0))))
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    def g2(n):
        for i in range(n):
            got = yield i * (10**20)
            if got: yield got
    it = g2(3)
    print(next(it), next(it), list(it))
    a, b, *c = (3, 'a')[2:0:-2]
    print(a, b)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32002')
def case():
    def g1(n):
        for i in range(n):
            got = yield i * (1000)
            if got: yield got
    it = g1(3)
    print(next(it), it.send(5), list(it))
    v2 = chr((10**20)).zfill(9)
    v3 = {x % 7 for x in [a * b for a, b in zip([(1000)], [(1), (-13)])] if isinstance(x, int)}
    for v4 in v2:
        if repr(v4) > '5': break
        v5 = v2[False]
        def g6(n):
            for i in range(n):
                got = yield i * (1)
                if got: yield got
        it = g6(3)
        print(next(it), it.send(None), list(it))
        print(v4)
    else:
        print('else')
    w = list([3, 1, 2])
    w.pop((1))
    print(w)
    try:
        v7 = v2
        v8 = [y for x in [[y for x in [[(2), (1000), (1000), (-(2**31))], [(-1)]] for y in x], ([(2), (1000)] + [(2**63), (2)])] for y in x]
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    def g9(n):
        for i in range(n):
            got = yield i * (255)
            if got: yield got
    it = g9(3)
    print(next(it), it.send(5), list(it))
    print(repr(v2.removeprefix('tab\there')), repr(v2.rfind('')))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32003')
def case():
    try:
        for v1 in ([] * 2):
            v2 = (round((123456.789)) if 'a'.startswith(('x' * 3)) else ord('  pad '))
            v3 = chr((0))[(-(2**31))]
            print(v1)
        def g4(n):
            for i in range(n):
                got = yield i * (1000)
                if got: yield got
        it = g4(3)
        print(next(it), next(it), list(it))
    except ValueError as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    v5 = sorted([x * (0) for x in [(10**20), (0), (1)] if x > 0], key=str)
    v6 = dict(sorted(({'a': (1), 'zz': (-1), 'zz': (10**20)} | {}).items(), key=lambda kv: (kv[1], kv[0])))
    v7 = dict(sorted(v6.items(), key=lambda kv: (kv[1], kv[0])))
    match ((-1) / (2)):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    w = list([3, 1, 2])
    w.remove(False)
    print(w)
    v8 = sorted([(7), (0), (7)], key=str)
    v9 = 'été'.encode().lower()
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32004')
def case():
    v1 = format('-5', '.2').upper()
    def f2(a, b=(-13), *rest, **more):
        print((y := abs((7))), y)
        print(repr({x % 7 for x in [(255), (-13)] if isinstance(x, int)}))
        return (a, b, rest, more, ((10**20) & (2**63)))
    print(f2(*[True, 1]))
    v3 = v1
    if ((1) in [(0)]):
        v4 = {str(k): k * 2 for k in list(b'a,b')}
        v5 = {x % 7 for x in list(reversed([])) if isinstance(x, int)}
    else:
        v6 = b'abc'.replace(b'a', b'--')[2:100]
    for v7 in ('tab\there' * 0):
        v8 = float(sum([]))
        print(repr(set().intersection({0, 5})))
        print(v7)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32005')
def case():
    def g1(n):
        for i in range(n):
            got = yield i * (-1)
            if got: yield got
    it = g1(3)
    print(next(it), it.send(5), list(it))
    for v2 in [a * b for a, b in zip([(1)], [])]:
        a, *b = divmod((1000), (2))
        print(a, b)
        v3 = float(('été' + 'a,b,,c'))
        print(v2)
    else:
        print('else')
    if 'a'.startswith('  pad '):
        print(repr('日本'.endswith('tab\there')), repr({**{'b': (1), 'c': (2), 'a': (0)}, 'z': (-(2**31))}))
        v4 = (lambda x, y=int('  pad '): x * y)((False ^ (255)))
    else:
        try:
            v5 = dict(sorted(dict(sorted({'a': (0)}.items(), key=lambda kv: (kv[1], kv[0]))).items(), key=lambda kv: (kv[1], kv[0])))
            v6 = (((10**20) / (-13)) + int.from_bytes(b'\x00\xff', 'little'))
        except ValueError as e:
            print(type(e).__name__, e)
        else:
            print('no trouble')
    for v7 in (0.0).as_integer_ratio():
        if repr(v7) > '5': break
        for v8 in dict.fromkeys('été', (-1)):
            v9 = (divmod((10**20), (7))[0] ** 2)
            v10 = (((1e100) // (123456.789)) + ((1000) / False))
            print(v8)
        else:
            print('else')
        v11 = (max([(-(2**31)), (255), (0), (255)], default=0) << 1)
        print(v7)
    else:
        print('else')
    v12 = (tuple({'zz': (255), 'zz': (7), 'zz': (255)}.items()) + tuple('a'))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32006')
def case():
    w = list([3, 1, 2])
    w.append((-13))
    print(w)
    v1 = sorted([False], reverse=True).index(((2) << 0))
    if ('été' in 'tab\there'):
        def f2(a, b=v1, *rest, **more):
            v3 = bytes(v % 256 for v in [a * b for a, b in zip([True, (1000), False], [])])
            v4 = ((() + (3, 'a')) + (0.1).as_integer_ratio())
            return (a, b, rest, more, v1)
        print(f2(**{'a': True}))
        if ('été' in '12'):
            v5 = {**({'c': (-(2**31)), 'b': (2**63)} | {'b': True, 'zz': (7), 'zz': (1000)}), 'z': v1}
            v6 = abs((v1 / (1)))
        else:
            v7 = type((1,)).__name__.replace('12', 'quote\'s'[1:])
    else:
        v8 = format('{0} {1!r:>8} {0}'.format(b'', '日本'), '*<6')
    v9 = abs(round((-0.0), 3))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32007')
def case():
    v1 = sum(list(filter(None, [])))
    try:
        for v2 in {'quote\'s': v1, 'tab\there': v1}:
            if not v2: continue
            v3 = divmod((2), v1)[100:100:2]
            v4 = hex(ord('MiXed'))
            print(v2)
        print(repr(({'a': (-1)} | {})), repr({1}.symmetric_difference({1})))
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    v5 = ({0, 5} | {1}).issuperset({1, 2, 3}.union(set()))
    try:
        v6 = format((False / (1000)), 'z.1f')
        w = list([3, 1, 2])
        w.append((1000))
        print(w)
    except ValueError as e:
        print(type(e).__name__, e)
    for v7 in ({'b': (10**20), 'zz': False} | {'c': (0), 'c': (2**63)}):
        if repr(v7) > '5': break
        try:
            v8 = set().intersection({1}).intersection(({1} & {0, 5}))
            v9 = v5
        except ValueError as e:
            print(type(e).__name__, e)
        v10 = '日本'.casefold().capitalize()
        print(v7)
    v11 = float([].index(v1))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32008')
def case():
    w = list([3, 1, 2])
    w.insert(1, (7))
    print(w)
    try:
        v1 = float(format((10**20), 'c'))
        try:
            v2 = list(iter(list(filter(None, [(1000), (10**20), False, (2**63)]))))
            v3 = {x % 7 for x in v2 if isinstance(x, int)}
        except ValueError as e:
            print(type(e).__name__, e)
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    try:
        if (True < (7) <= (-1)):
            v4 = (b'abc' + bytes(3)).replace(b'a', b'--')
            v5 = {x % 7 for x in [i + v for i, v in enumerate([(2**63), (-13), (0), (7)], (0))] if isinstance(x, int)}
        else:
            v6 = sorted([(2)])[-1:1]
        w = list([3, 1, 2])
        w.append((10**20))
        print(w)
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    v7 = repr(list(reversed([])))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32009')
def case():
    v1 = chr((7)).translate({97: 'Z', 98: None})
    v2 = sorted(set(list(map(lambda v: v // 3, [(2), (1), False, (2**63)]))))
    for v3 in dict(sorted({'zz': (1000)}.items(), key=lambda kv: (kv[1], kv[0]))):
        if repr(v3) > '5': break
        v4 = abs(((255) / (2)))
        v5 = type(v2).__name__.casefold()
        print(v3)
    print(repr(dict(sorted({'a': True, 'a': (7), 'c': True}.items(), key=lambda kv: (kv[1], kv[0])))), repr(max([(1,), ()])))
    v6 = b'abc'.replace(b'a', b'--')[-3:100:0]
    v7 = v2[100:0]
    v8 = dict(zip(v1, list(filter(None, v2))))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32010')
def case():
    v1 = float('{0} {1!r:>8} {0}'.format('-5', 'a,b,,c'))
    v2 = b'\x00\xff'.replace(b'a', b'--')[:-3]
    (a, b), c = sorted([], key=lambda v: v % 3)
    print(a, b)
    v3 = float('-5').as_integer_ratio()
    if all([(255), True]):
        print(repr({k: v for k, v in {'b': (255), 'c': (1)}.items() if v % 2}), repr(any([(255), (255)])))
        w = list([3, 1, 2])
        w.append((1000))
        print(w)
    else:
        w = list([3, 1, 2])
        w.remove((-13))
        print(w)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32011')
def case():
    def g1(n):
        for i in range(n):
            got = yield i * (-1)
            if got: yield got
    it = g1(3)
    print(next(it), it.send(None), list(it))
    v2 = bytes.fromhex(''.replace('quote\'s', 'tab\there'))
    v3 = (not {str(k): k * 2 for k in [(1), (2), (1000), (255)]})
    if v3:
        w = list([3, 1, 2])
        w.remove((255))
        print(w)
        v4 = (((1) ** 3) ** 2)
    else:
        v5 = (bytes.fromhex('日本') + v2)
    print(repr(dict(sorted({'b': (10**20), 'b': True, 'zz': (2**63)}.items(), key=lambda kv: (kv[1], kv[0])))))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32012')
def case():
    (a, b), c = list(iter([]))
    print(a, b)
    if 'quote\'s'.startswith('été'):
        v1 = format((-13), 'o').translate({97: 'Z', 98: None})
        v2 = len((None, True)).bit_length()
    else:
        v3 = float(((1) ** 1))
    def g4(n):
        for i in range(n):
            got = yield i * (-1)
            if got: yield got
    it = g4(3)
    print(next(it), it.send(None), list(it))
    a, *b = tuple('a,b,,c')
    print(a, b)
    for v5 in {k: v for k, v in {}.items() if v < 2}:
        if not v5: continue
        v6 = list({'a': (2), '  pad ': (7)}.values())
        print(repr(((-(2**31)) if False else (-13))), repr(((-13) / (2**63))))
        print(v5)
    try:
        v7 = ({x % 7 for x in [(2)] if isinstance(x, int)} - ({1, 2, 3} | {0, 5}))
        v8 = [i + v for i, v in enumerate([True, True, (2)], (-13))][(1000)]
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    print(repr(all([(1000), (-(2**31)), (-13), (-1)])), repr(bytes(3).upper()))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32013')
def case():
    v1 = '-5'[(2)].strip('-5')
    v2 = oct((10**20).bit_length())
    v3 = tuple(dict.fromkeys('', (-(2**31))).items())
    print(repr(float((1000))))
    if bool({'a': (2**63), 'a': (0), 'b': (2**63)} or (7)):
        print(repr((True / False)), repr(any([True, (-(2**31)), (-(2**31)), (-(2**31))])))
        def g4(n):
            for i in range(n):
                got = yield i * (0)
                if got: yield got
        it = g4(3)
        print(next(it), it.send(None), list(it))
    else:
        v5 = ('日本'.replace(v1, v1) + bin((-(2**31))))
    (a, b), c = v3
    print(a, b)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32014')
def case():
    w = list([3, 1, 2])
    w.append((1000))
    print(w)
    w = list([3, 1, 2])
    w.append((2**63))
    print(w)
    v1 = repr({0, 5}).isidentifier()
    print(repr(abs((0.0))))
    v2 = int(float((1000)))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32015')
def case():
    print(repr('tab\there'.isalnum()), repr(int.from_bytes(b'\x00\xff', 'big')))
    try:
        v1 = bytes(v % 256 for v in [(10**20), (1), (2), (10**20)]).lower()
        w = list([3, 1, 2])
        w.append(True)
        print(w)
    except ValueError as e:
        print(type(e).__name__, e)
    if bool(b'abc' and (123456.789)):
        print(repr(list(filter(None, [(2), (-(2**31))]))), repr(tuple({}.items())))
        def f2(a, b=(2), *rest, **more):
            v3 = ({x % 7 for x in [(2**63), (10**20), (1)] if isinstance(x, int)} | {x % 7 for x in [(0), (255), (-1), (7)] if isinstance(x, int)})
            v4 = round(float('Hello, World'), -2)
            return (a, b, rest, more, sum([(0), (2**63)]))
        print(f2((7), b=2))
    else:
        print(repr(dict.fromkeys('quote\'s', (1))))
    for v5 in 'a,b,,c'.expandtabs(0):
        if not v5: continue
        v6 = max(list({'a': (255)}.values()), default=0)
        v7 = (bytes(v % 256 for v in []) + b'\x00\xff'.upper())
        print(v5)
    else:
        print('else')
    v8 = [x - (2**63) for x in [(-(2**31)), (1)] if x > 0][(0)]
    for v9 in (1, 2)[-1:100]:
        if repr(v9) > '5': break
        print(repr(v8), repr((b'\x00\xff' + b'a,b')))
        v10 = dict(sorted({str(k): k * 2 for k in []}.items(), key=lambda kv: (kv[1], kv[0])))
        print(v9)
    else:
        print('else')
    print(repr(divmod((1), v8)))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32016')
def case():
    print(repr('a'.removesuffix('a,b,,c')), repr((lambda x, y=(255): x * y)((2**63))))
    *a, b = [(1), (-13)]
    print(a, b)
    v1 = (divmod(True, (1)) + tuple('tab\there'))
    try:
        v2 = {k: v for k, v in {str(k): k * 2 for k in [(0), (255), (1)]}.items() if v < 2}
        v3 = repr(b'\x00\xff'.lower())
    except ValueError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    try:
        v4 = [ord('abc'), True.bit_length(), divmod(False, (2))[0]]
        v5 = ((1) >> 0).to_bytes(4, 'little')
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32017')
def case():
    for v1 in ()[0:100]:
        print(repr(list(map(lambda v: v // 3, []))), repr(str({1})))
        v2 = abs((0.1)).as_integer_ratio()
        print(v1)
    v3 = list(filter(None, list(filter(None, [(10**20), (2**63), True]))))
    match {'b': (255), 'b': (-13), 'zz': (1000)}.get('a,b,,c', True):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    try:
        v4 = dict(zip('abc', [(-1), (-(2**31)), True, (-13)])).get('abc'.join(map(str, [(-(2**31))])), +((2**63)))
        for v5 in ([(1000)] + v3):
            v6 = dict(sorted({'12': (1), ('x' * 3): (1)}.items(), key=lambda kv: (kv[1], kv[0])))
            v7 = {('%.2f' % (v3,)): min(v3, default=0), format(float('inf'), '08.3f'): v4}
            print(v5)
        else:
            print('else')
    except ValueError as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    v8 = (ord('日本') if set().isdisjoint(set()) else sum(v3))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32018')
def case():
    v1 = 'abc'[(0)].removesuffix('-5')
    if ('a' in 'Hello, World'):
        v2 = format(((-13) / True), 'e')
        v3 = b'\x00\xff'.lower()[::2]
    else:
        v4 = [i + v for i, v in enumerate(sorted(set([True])), True)]
    v5 = list(map(lambda v: v // 3, [y for x in [[], [(1)]] for y in x]))
    def g6(n):
        for i in range(n):
            got = yield i * (1000)
            if got: yield got
    it = g6(3)
    print(next(it), it.send(5), list(it))
    print(repr('{0} {1!r:>8} {0}'.format(b'\x00\xff', v1)), repr(((None, True), [False, (1), (-13), (-1)])))
    print(repr('Hello, World'.isspace()), repr({1}.difference({1, 2, 3})))
    for v7 in v5:
        if not v7: continue
        print(repr([(7), (255), (10**20), False][:-3]))
        v8 = v1
        print(v7)
    else:
        print('else')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32019')
def case():
    a, *b = format((1.5), ',.2f')
    print(a, b)
    try:
        for v1 in ((None, True) + (3, 'a')):
            if repr(v1) > '5': break
            v2 = ((float('nan') * float('nan')) / ((-13) << 40))
            v3 = (format((-2.25), '08.3f') in {'MiXed': False, ('x' * 3): (255)})
            print(v1)
        else:
            print('else')
        v4 = (lambda x, y=ord('12'): x * y)([(-(2**31)), (1), (255)].index((10**20)))
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    v5 = {x % 7 for x in list({}.values()) if isinstance(x, int)}
    a, b = max([(), (None, True)])
    print(a, b)
    print(repr((2**63).bit_length()))
    v6 = {k: v for k, v in {'a': (-1), 'été': (-13)}.items() if v % 2}
    v7 = float(((7) >> 5))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32020')
def case():
    try:
        a, *b = tuple({'zz': (0), 'a': (-13), 'zz': (-13)}.items())
        print(a, b)
        match ('x' * 3).expandtabs(4):
            case int() | float() as n: print('number', n)
            case [x, *others]: print('sequence', x, others)
            case {'a': v, **rest}: print('mapping', v, rest)
            case str(s) if s: print('text', s)
            case _: print('other')
    except ValueError as e:
        print(type(e).__name__, e)
    else:
        print('no trouble')
    for v1 in (3, 'a')[-1:-3:0]:
        if not v1: continue
        v2 = ({1} ^ set()).issubset(set().union(set()))
        def f3(a, b=False, *rest, **more):
            v4 = (int.from_bytes(b'', 'little') / 'été'.find('a'))
            v5 = ({'a': (255)}.get('a,b,,c', (-(2**31))) << 40)
            return (a, b, rest, more, ((2) if True else (0)))
        print(f3(*[(2**63), 1]))
        print(v1)
    else:
        print('else')
    v6 = ('%x' % ('',)).zfill(3)
    print(repr(chr((7))))
    print(repr((1, 2)[-1:]), repr(((1) / (-13))))
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32021')
def case():
    print(repr(('abc' * 0)))
    def g1(n):
        for i in range(n):
            got = yield i * (1000)
            if got: yield got
    it = g1(3)
    print(next(it), it.send(None), list(it))
    for v2 in divmod((7), (255)):
        if repr(v2) > '5': break
        try:
            v3 = dict(sorted(dict.fromkeys('-5', (-(2**31))).items(), key=lambda kv: (kv[1], kv[0])))
            v4 = ((set() - {1, 2, 3}) - {x % 7 for x in [(-13)] if isinstance(x, int)})
        except ZeroDivisionError as e:
            print(type(e).__name__, e)
        finally:
            print('finally')
        v5 = {x % 7 for x in list(b'abc') if isinstance(x, int)}
        print(v2)
    def f6(a, b=(0), *rest, **more):
        def f7(a, b=(-13), *rest, **more):
            v8 = bytes.fromhex('日本'[0:100:0])
            v9 = dict(sorted(({'c': False, 'zz': (-13), 'zz': (0)} | {'zz': (-(2**31)), 'c': (1)}).items(), key=lambda kv: (kv[1], kv[0])))
            return (a, b, rest, more, (True ** 1))
        print(f7(**{'a': (-13)}))
        v10 = [*[][:-3:-1], *tuple(('x' * 3))]
        return (a, b, rest, more, int((0.0)))
    print(f6((1000)))
    v11 = float((7)).as_integer_ratio()
    v12 = [len(w) for w in 'quote\'s'.split()][1:-1]
    (a, b), c = [a * b for a, b in zip(v12, [])]
    print(a, b)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32022')
def case():
    if (not ('x' * 3)):
        try:
            v1 = abs(round((0.0), -2))
            v2 = (len([(1), (255), (10**20)]) << 5)
        except Exception as e:
            print(type(e).__name__, e)
        print(repr((lambda x, y=(2**63): x * y)((-(2**31)))))
    else:
        if ([(-1), False, (-1), (1000)] is None):
            v3 = ''.expandtabs(0).startswith(('tab\there' + '12'))
            v4 = bytes.fromhex(('quote\'s' * -1))
        else:
            v5 = 'Hello, World'[(-13)].zfill(3)
    v6 = abs(((7) / (-(2**31))))
    v7 = type('a'.isidentifier()).__name__
    try:
        print(repr(+((2**63))))
        v8 = [x * [(-(2**31)), (1), (7)].index((-13)) for x in ([False, (2**63)] * 0) if x % 2]
    except ValueError as e:
        print(type(e).__name__, e)
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32023')
def case():
    v1 = sum(sorted([True, (1), (-1)], key=lambda v: -v))
    *a, b = (1e-7).as_integer_ratio()
    print(a, b)
    print(repr(({0, 5} & set())), repr(([(1000), (2**63), (-13)] * 2)))
    w = list([3, 1, 2])
    w.append((2))
    print(w)
    try:
        (a, b), c = [i + v for i, v in enumerate([(-(2**31))], (1000))]
        print(a, b)
        for v2 in dict(zip('12', [(2), False])):
            v3 = [x + v1 for x in [] if True][-1:0:0]
            v4 = {str(k): k * 2 for k in v3}
            print(v2)
    except Exception as e:
        print(type(e).__name__, e)
    match (b'abc' + b'a,b'):
        case int() | float() as n: print('number', n)
        case [x, *others]: print('sequence', x, others)
        case {'a': v, **rest}: print('mapping', v, rest)
        case str(s) if s: print('text', s)
        case _: print('other')
    for v5 in f'{({1, 2, 3})}|{([(2**63), (-(2**31))])!r}':
        if not v5: continue
        v6 = (1,)[0::-2][1:1]
        v7 = format((10**20), 'e')[v1]
        print(v5)
    else:
        print('else')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)

print('case 32024')
def case():
    print(repr(ord('a')), repr([i + v for i, v in enumerate([], (255))]))
    print(repr(([] is None)))
    try:
        v1 = sorted(set(list(filter(None, [(-1), (1000)]))))
        v2 = ascii(''[True])
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    try:
        def f3(a, b=(255), *rest, **more):
            v4 = ({x % 7 for x in [(-1), (-(2**31))] if isinstance(x, int)} - {x % 7 for x in [(2), (1000)] if isinstance(x, int)})
            v5 = (lambda x, y='日本'.count('tab\there'): x * y)([(1000), False, (1000)][(2)])
            return (a, b, rest, more, max([], default=0))
        print(f3((-13), 3, 4, k=5))
        try:
            v6 = (ascii('12') * 2)
            v7 = v6
        except ZeroDivisionError as e:
            print(type(e).__name__, e)
        finally:
            print('finally')
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
    try:
        print(repr([len(w) for w in 'quote\'s'.split(',')]), repr(len((3, 'a'))))
        w = list([3, 1, 2])
        w.remove((7))
        print(w)
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    finally:
        print('finally')
try:
    case()
except Exception as error:
    print(type(error).__name__, error)
