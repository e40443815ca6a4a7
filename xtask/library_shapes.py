"""Small programs over the standard library, for generate.py: each part with whatever comes."""


class LibraryShapes:
    """json, re, collections, itertools, format specifications, tracebacks, dates, struct, slices, decimals, texts."""

    def each(self, uses, setting=()):
        """Each of the uses apart: its value or its error."""
        lines = list(setting)
        for use in uses:
            lines += ["try: print(repr(%s))" % use, "except Exception as e: print(type(e).__name__, e)"]
        return lines

    def several(self, n, make):
        return [make() for _ in range(n)]

    def datum(self, depth=3):
        flat = ["1", "-2.5", "'a'", "'\\u00e9\\n\"'", "None", "True", "2**70", "1e400", "''", "float('nan')", "(1, 2)", "1e-7", "10**20 * 1.0"]
        if depth <= 0 or self.r.random() < 0.3:
            return self.pick(*flat)
        inner = [self.datum(depth - 1) for _ in range(self.r.randrange(4))]
        if self.r.random() < 0.5:
            return "[%s]" % ", ".join(inner)
        return "{%s}" % ", ".join("%s: %s" % (self.pick("'k%d'" % i, "'k'", str(i), "None", "1.5", "True", "'\\t'"), v) for i, v in enumerate(inner))

    def shape_json(self):
        options = lambda: ", ".join(self.r.sample(["indent=%s" % self.pick("2", "0", "'\\t'", "None"), "sort_keys=True", "separators=(',', ':')", "ensure_ascii=False", "default=str", "allow_nan=False", "skipkeys=True"], self.r.randrange(3)))

        def broken():
            text = self.pick('{"a": [1, 2.5, null], "b": {"c": "x\\u00e9"}}', '[true, false, -0, 1e5, "\\n"]', '{"k": "v", "k": 2}', '  [ ] ', '[1 2]', '"abc"', '[{"a":1},{"b":[]}]', '-', '01', '1.', '.5', 'NaN', '"\t"', '"\\x"', '[1,', '{"a"}')
            at = self.r.randrange(len(text))
            return self.pick(text, text[:at] + text[at + 1:], text[:at] + self.pick(",", "}", '"', "x", " ", "]") + text[at:])
        uses = self.several(3, lambda: "json.dumps(%s%s)" % (self.datum(), ", " * bool(o := options()) + o)) + self.several(4, lambda: "json.loads(%r)" % broken()) + ["json.loads(json.dumps(%s))" % self.datum(2)]
        return self.each(uses, ["import json"])

    def regex(self, depth=2):
        atoms = ["a", "b", ".", "\\\\d", "\\\\w", "\\\\s", "[ab]", "[^a]", "[a-c1-3]", "^", "$", "\\\\b", "x", "1", "\\\\.", "é"]
        if depth <= 0:
            return self.pick(*atoms)
        r = self.regex
        return self.pick(r(0) + r(0), r(depth - 1) + self.pick("*", "+", "?", "*?", "+?", "{2}", "{1,2}", "{,2}?", "{1,}"), "(%s)" % r(depth - 1), "(?:%s|%s)" % (r(depth - 1), r(0)), "(?P<n>%s)" % r(depth - 1) if depth == 2 else r(0),
                         r(depth - 1) + r(depth - 1), "%s(?=%s)" % (r(0), r(0)), "%s(?!%s)" % (r(0), r(0)), "(?<=a)%s" % r(0), "(%s)\\\\1" % r(0) if depth == 2 else r(0), "(a)?(?(1)b|c)" if depth == 2 else r(0), "(?i:%s)" % r(0), "(?>%s)" % r(depth - 1))

    def shape_regex(self):
        texts = ["'ab1 ba22'", "'aabbab'", "'x.y é1\\n2a'", "''", "'AbaB'", "'abcabc 123'"]

        def use():
            p, t = "'%s'" % self.regex(), self.pick(*texts)
            return self.pick("re.findall(%s, %s)" % (p, t), "re.sub(%s, %s, %s)" % (p, self.pick("'<\\\\g<0>>'", "'-'", "lambda m: m[0].upper()", "'\\\\1'", "r'\\n'"), t), "re.split(%s, %s)" % (p, t), "[(m.span(), m.groups(), m.groupdict()) for m in re.finditer(%s, %s)]" % (p, t),
                             "(m := re.search(%s, %s)) and (m.group(), m.lastindex, m.lastgroup, m.regs)" % (p, t), "re.fullmatch(%s, %s) is None" % (p, t), "re.match(%s, %s, re.I | re.S)" % (p, t), "re.subn(%s, '', %s, 2)" % (p, t), "re.compile(%s).groups" % p, "re.compile(%s, re.M).findall(%s, 1)" % (p, t))
        return self.each(self.several(7, use), ["import re"])

    def shape_specs(self):
        def spec():
            r = self.r.random
            return (self.pick("*", "é", "0", "", "", "") + self.pick("<", ">", "^", "=") if r() < 0.4 else "") + self.pick("", "", "", "+", "-", " ") + self.pick("", "", "z") * (r() < 0.2) + self.pick("", "", "#") + self.pick("", "", "0") + self.pick("", "5", "12", "1", "30") + self.pick("", "", ",", "_") + \
                self.pick("", "", ".0", ".3", ".10") + self.pick("", "d", "f", "e", "g", "s", "x", "b", "o", "X", "E", "G", "%", "n", "c", "q", "F")
        values = ["5", "-12345", "0", "True", "2**70", "1.5", "-0.0", "12345.678", "1e300", "1e-10", "float('inf')", "float('nan')", "'abc'", "''", "'é'", "None", "[1]", "2+3j", "b'a'", "Decimal('1234.5')", "Fraction(1, 3)", "date(2024, 2, 3)"]
        uses = self.several(6, lambda: "format(%s, %r)" % (self.pick(*values), spec())) + self.several(2, lambda: "'{:%s}'.format(%s)" % (spec(), self.pick(*values)))
        flags = lambda: self.pick("", "-", "+", " ", "#", "0") + self.pick("", "", "8", "3") + self.pick("", "", ".2", ".0", ".7") + self.pick("d", "s", "r", "f", "e", "g", "x", "o", "c", "%", "i", "a", "X", "E", "G", "u", "y")
        uses += self.several(3, lambda: "'<%%%s>' %% %s" % (flags(), self.pick(*(values[:-3] + ["(1,)", "(1, 2)", "()", "{'a': 1}"]))))
        return self.each(uses, ["from decimal import Decimal", "from fractions import Fraction", "from datetime import date"])

    def shape_collections(self):
        kind = self.pick("Counter", "deque", "OrderedDict", "ChainMap", "defaultdict")
        make = {"Counter": ["Counter('abracadabra')", "Counter(a=3, b=-1)", "Counter([1, 1, 2])", "Counter({'x': 0})"], "deque": ["deque('abcd')", "deque([1, 2, 3], 2)", "deque()", "deque(range(5), maxlen=5)"], "OrderedDict": ["OrderedDict(a=1, b=2)", "OrderedDict([(1, 2), (3, 4)])"],
                "ChainMap": ["ChainMap({'a': 1}, {'a': 2, 'b': 3})", "ChainMap()"], "defaultdict": ["defaultdict(int, a=1)", "defaultdict(list)", "defaultdict(lambda: 7, {'k': [1]})", "defaultdict(None, a=1)"]}[kind]
        what = {"Counter": "most_common(2) total() elements() update('ab') subtract('ab') copy() values() pop('a') clear() fromkeys('ab')",
                "deque": "append(9) appendleft(8) pop() popleft() rotate(1) rotate(-2) extend('xy') extendleft('xy') reverse() count('a') index('b') insert(1,'z') remove('a') copy() clear() maxlen",
                "OrderedDict": "move_to_end('a') move_to_end('a',False) popitem() popitem(False) pop('b') update(c=1) setdefault('d',4) copy() get('z')",
                "ChainMap": "new_child({'n':1}) parents maps pop('a') popitem() keys() items() get('q',5) setdefault('s',1) copy()",
                "defaultdict": "copy() pop('a') items() __missing__('q') default_factory setdefault('a',9) get('zz') popitem()"}[kind].split()
        signs = {"Counter": ["o + p", "o - p", "o & p", "o | p", "+o", "-o", "o == p", "o <= p", "o['zz']"], "deque": ["o + p", "o * 2", "o[0]", "o[-1]", "o == p", "o < p", "o[1:2]", "'b' in o", "o += [5]", "len(o)"], "OrderedDict": ["o == p", "o | p", "list(reversed(o))", "o == dict(o)", "o['a']"],
                 "ChainMap": ["o['a']", "len(o)", "list(o)", "o | {'z': 1}", "'b' in o", "o == p"], "defaultdict": ["o['new']", "o | p", "len(o)", "o == p", "'q' in o"]}[kind]
        lines = ["from collections import %s" % kind, "o, p = %s, %s" % (self.pick(*make), self.pick(*make))]
        for _ in range(7):
            use = self.pick(*["o.%s" % w for w in what], *[s for s in signs if "+=" not in s])
            lines += ["try:", "    x = %s" % use, "    print(%r, list(x) if hasattr(x, '__next__') else x, o)" % use, "except Exception as e: print(type(e).__name__, e, o)"]
        return lines

    def shape_iteration(self):
        source = lambda: self.pick("'abcab'", "[3, 1, 2]", "range(5)", "(1, 'a', None)", "{1: 2, 3: 4}", "[]", "[[1, 2], [3]]", "'aabb'", "count(3)", "repeat(1, 2)", "cycle('xy')")

        def tool(depth=2):
            s = tool(depth - 1) if depth else source()
            return self.pick("chain(%s, %s)" % (s, source()), "islice(%s, %s)" % (s, self.pick("2", "1, 4", "0, 9, 2", "None, 3", "-1")), "accumulate(%s%s)" % (s, self.pick("", ", max", ", initial=0", ", lambda a, b: [a, b]")), "zip_longest(%s, %s, fillvalue=0)" % (s, source()), "takewhile(lambda v: v != 2, %s)" % s,
                             "dropwhile(lambda v: v == 'a', %s)" % s, "filterfalse(lambda v: v == 1, %s)" % s, "starmap(lambda *a: a, %s)" % s, "compress(%s, [1, 0, 1, 1])" % s, "pairwise(%s)" % s, "batched(%s, %s)" % (s, self.pick("2", "3", "0", "2, strict=True")), "(list(g) for k, g in groupby(%s))" % s,
                             "combinations(%s, 2)" % source().replace("count(3)", "'ab'").replace("cycle('xy')", "'xy'"), "product('ab', repeat=2)", "permutations(%s, 2)" % self.pick("'abc'", "range(3)"), "map(repr, %s)" % s, "enumerate(%s, 1)" % s, "zip(%s, %s)" % (s, source()), "reversed(list(islice(%s, 4)))" % s)
        return self.each(self.several(6, lambda: "list(islice(%s, 12))" % tool()), ["from itertools import *"])

    def shape_traceback(self):
        deep = self.pick("1 / 0", "[][1]", "{}['k']", "None.x", "int('z')", "raise ValueError('v') from KeyError('k')", "raise Own('o')", "f(n - 1) if n else undefined", "(lambda: 'a' + 1)()", "[x for x in (1, 2) if x.bad]", "'{}'.format()", "next(iter(()))", "a, b = 1, 2, 3", "assert n > 99, 'small'",
                         "max(map(lambda v: v.real / 0, [1]))", "sorted([1, 'a'])", "__import__('nothing_here')", "x: int = (n\n         + 'a')", "f(1,\n      2)", "del n.attribute", "raise Group('g', [ValueError(1), KeyError('q')])")
        lines = ["import traceback", "Group = ExceptionGroup", "class Own(Exception): pass", "def f(n):", "    " + deep.replace("\n", "\n    "), "    return n"]
        lines += ["def g(n):", "    try:", "        return f(n)", "    except %s as e:" % self.pick("KeyError", "Exception", "ZeroDivisionError", "(TypeError, Own)"), "        " + self.pick("raise", "raise RuntimeError('again')", "raise RuntimeError('from') from e", "e.add_note('noted'); raise", "raise Own('hidden') from None", "return repr(e)", "print(e.__traceback__.tb_lineno); raise"),
                  "    finally:", "        " + self.pick("pass", "print('finally')", "n = 0")]
        return lines + ["try: print(g(%s))" % self.pick("0", "2", "'a'", "None"), "except BaseException as e:", "    print(''.join(line for line in traceback.format_exception(e) if True))", "    print([s.name for s in traceback.extract_tb(e.__traceback__)], traceback.format_exception_only(e))"]

    def shape_dates(self):
        when = lambda: self.pick("datetime(2024, 2, 29, 13, 5, 9, 120)", "datetime(1999, 12, 31)", "datetime(2024, 1, 1, tzinfo=timezone.utc)", "date(2023, 7, 4)", "time(23, 59, 58)", "timedelta(days=-1, hours=5)", "timedelta(0, 3725, 500000)", "datetime(2020, 5, 17, 8, tzinfo=timezone(timedelta(hours=5, minutes=30)))", "timedelta(weeks=2)", "date.min", "datetime.max")

        def use():
            a, b = when(), when()
            return self.pick("%s + %s" % (a, b), "%s - %s" % (a, b), "%s < %s" % (a, b), "%s == %s" % (a, b), "str(%s)" % a, "%s.isoformat()" % a, "%s.strftime(%r)" % (a, self.pick("%Y-%m-%d", "%d/%m/%y %H:%M:%S.%f", "%A %B %j %U %w", "%I %p %Z%z", "%c", "%x %X", "%e %G-%V-%u", "%%")), "%s.replace(%s)" % (a, self.pick("year=2025", "hour=25", "day=31", "microsecond=1", "tzinfo=None")),
                             "%s.timetuple()[:6]" % a, "%s.isocalendar()" % a, "%s.total_seconds()" % a, "%s // %s" % (a, self.pick("2", b)), "%s * %s" % (a, self.pick("3", "1.5", "-1")), "%s / %s" % (a, self.pick("2", "0.7", b)), "divmod(%s, %s)" % (a, b), "%s.astimezone(timezone.utc)" % a, "abs(%s)" % a, "%s.weekday()" % a, "%s.date()" % a, "hash(%s) == hash(%s)" % (a, a),
                             "datetime.strptime(%r, %r)" % (self.pick("2024-02-30", "2024-02-03", "5 Mar 21", "12:30 PM", "x", "2024-02-03T04:05:06.7"), self.pick("%Y-%m-%d", "%d %b %y", "%I:%M %p", "%Y-%m-%dT%H:%M:%S.%f")), "datetime.fromisoformat(%r)" % self.pick("2024-02-03", "2024-02-03T04:05", "2024-W05-3", "20240203T040506", "2024-02-03 04:05:06.123456+01:00", "bad", "2024-13-01"), "datetime.combine(%s, %s)" % (a, b))
        return self.each(self.several(7, use), ["from datetime import *"])

    def shape_packing(self):
        code = lambda: self.pick("", "<", ">", "!", "=") + "".join(self.pick("b", "B", "h", "H", "i", "I", "q", "Q", "f", "d", "?", "3s", "c", "x", "2h", "p", "4p") for _ in range(self.r.randrange(1, 4)))
        value = lambda: self.pick("1", "-1", "255", "256", "70000", "2**40", "1.5", "b'ab'", "b'a'", "True", "'a'", "None", "2**70")
        return self.each(self.several(5, lambda: "struct.pack(%r, %s)" % (code(), ", ".join(self.several(self.r.randrange(1, 4), value)))) + self.several(3, lambda: "struct.unpack(%r, %s)" % (code(), self.pick("b'abcd'", "bytes(8)", "b'\\xff' * 6", "b''", "bytes(range(12))"))) + ["struct.calcsize(%r)" % code()], ["import struct"])

    def shape_slices(self):
        part = lambda: ":".join(self.pick("", "", "0", "1", "-1", "3", "9", "-9", "2") for _ in range(self.pick(2, 3)))
        kind, fill = self.pick(("[0, 1, 2, 3, 4, 5]", ["[]", "[9]", "[7, 8]", "'ab'", "range(3)", "5", "x"]), ("bytearray(b'abcdef')", ["b''", "b'XY'", "[65]", "3", "'a'", "x", "b'123'"]), ("array('i', range(6))", ["array('i', [9])", "array('b', [1])", "[1]", "x"]))
        lines = ["from array import array", "x = %s" % kind]
        for _ in range(8):
            deed = self.pick("x[%s] = %s" % (part(), self.pick(*fill)), "del x[%s]" % part(), "print(x[%s])" % part(), "x[%d] = %s" % (self.r.randrange(-7, 8), self.pick("1", "300", "'a'")), "x *= %d" % self.r.randrange(3), "x += %s" % self.pick(*fill), "x.insert(%d, 1)" % self.r.randrange(-9, 9), "x.reverse()", "print(x.pop(%s))" % self.pick("", "0", "-2", "50"))
            lines += ["try: %s" % deed, "except Exception as e: print(type(e).__name__, e)", "print(x)"]
        return lines

    def shape_decimals(self):
        number = lambda: self.pick("D('1.10')", "D('-7')", "D('0.00')", "D('1E+5')", "D('123456789.987654321')", "D('NaN')", "D('Infinity')", "D('-0')", "D(1) / D(3)", "D('2.5')", "D('1e-10')", "F(1, 3)", "F(-7, 2)", "F('0.25')", "3", "0")

        def use():
            a, b = number(), number()
            return self.pick("%s %s %s" % (a, self.pick("+", "-", "*", "/", "//", "%", "**", "<", "==", ">="), b), "round(%s%s)" % (a, self.pick("", ", 1", ", -1")), "str(%s)" % a, "int(%s)" % a, "float(%s)" % a, "abs(-(%s))" % a, "(%s).as_integer_ratio()" % a, "(%s).quantize(D('0.01'))" % a, "(%s).normalize()" % a, "(%s).sqrt()" % a, "(%s).to_integral_value()" % a, "hash(%s) == hash(%s)" % (a.replace("NaN", "9"), b),
                             "(%s).limit_denominator(10)" % a, "format(%s, %r)" % (a, self.pick(".2f", "e", "10", ",.3f", "g", "")), "divmod(%s, %s)" % (a, b), "max(%s, %s)" % (a, b), "(%s).as_tuple()" % a, "D(%s)" % self.pick("'1_0'", "'x'", "1.1", "'  5 '", "(0, (1, 2), -1)"), "F(%s)" % self.pick("'1/0'", "1.5", "'3/4'", "2, 4", "'x'", "D('0.1')"), "(%s).exp()" % a, "(%s).ln()" % a)
        return self.each(self.several(8, use), ["from decimal import Decimal as D", "from fractions import Fraction as F"])

    def shape_texts(self):
        text = lambda: self.pick("'The quick brown fox jumps over the lazy dog.'", "'  indented\\n    more\\n  back'", "'a' * 30", "'one two'", "''", "'x-y-z hyphen-ated words here'", "'tab\\there\\nline'")
        def use():
            t, w = text(), self.r.choice([5, 10, 20, 1])
            return self.pick("textwrap.wrap(%s, %d)" % (t, w), "textwrap.fill(%s, %d, initial_indent='> ', subsequent_indent='  ')" % (t, max(w, 5)), "textwrap.dedent(%s)" % t, "textwrap.indent(%s, '- ')" % t, "textwrap.shorten(%s, %d)" % (t, max(w, 6)), "list(difflib.ndiff(%s.split(), %s.split()))" % (t, text()), "difflib.SequenceMatcher(None, %s, %s).ratio()" % (t, text()),
                             "list(difflib.unified_diff(%s.split(), %s.split(), lineterm=''))" % (t, text()), "difflib.get_close_matches(%s, ['quick', 'fox', 'tw'])" % self.pick("'quik'", "'fix'", "'two'"), "string.Template(%r).substitute(a=1)" % self.pick("$a ${a}", "$b", "$$a", "${a", "$"), "shlex.split(%r)" % self.pick("a 'b c' d", 'x "y z"', "un'closed", "a\\ b", "#c d"), "html.escape(%s)" % t, "string.capwords(%s)" % t,
                             "reprlib.repr(%s * 3)" % t, "pprint.pformat({%s: [%s] * 3}, width=%d)" % (t, t, w * 4), "base64.b64encode(%s.encode())" % t, "textwrap.wrap(%s, %d, break_long_words=False, max_lines=2)" % (t, w), "heapq.nsmallest(3, %s)" % t, "bisect.bisect(sorted(%s), 'm')" % t)
        return self.each(self.several(6, use), ["import textwrap, difflib, string, shlex, html, reprlib, pprint, base64, heapq, bisect"])

    def shape_generic_class(self):
        fields = self.r.sample(["a: int", "b: str = 'x'", "c: list = field(default_factory=list)", "d: float = field(default=1.5, repr=False)", "e: int = field(default=3, compare=False)", "f: ClassVar[int] = 9", "g: InitVar[int] = 4", "_: KW_ONLY", "h: bool = field(init=False, default=True)"], 4)
        lines = ["from dataclasses import *", "from typing import *", "import copy, pickle", "try:", "    @dataclass(%s)" % ", ".join(self.r.sample(["order=True", "frozen=True", "slots=True", "kw_only=True", "eq=False", "repr=False", "unsafe_hash=True"], self.r.randrange(3))), "    class C:"] + ["        " + f for f in fields]
        lines += self.pick([], ["        def __post_init__(self, *g): print('post', g)"], ["        def __lt__(self, o): return True"]) + ["except Exception as e: print(type(e).__name__, e)"]
        uses = ["C(1)", "C(a=1)", "C()", "C(1, 'b', [2])", "C(1) == C(1)", "C(1) < C(2)", "asdict(C(1))", "astuple(C(a=2))", "replace(C(1), a=5)", "[f.name for f in fields(C)]", "C.__match_args__", "hash(C(1)) == hash(C(1))", "setattr(C(1), 'a', 2)", "C(1).zz", "copy.copy(C(a=1))", "C.__dict__.get('a')", "is_dataclass(C)", "C(1, 2, 3, 4, 5, 6)", "C(a=1, q=2)", "C.__init__.__annotations__", "make_dataclass('M', ['x', ('y', int, 5)])(1)"]
        return lines + self.each(self.r.sample(uses, 8))
