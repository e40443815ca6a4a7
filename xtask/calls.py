"""Calls of builtins with arguments of all kinds, for generate.py: right ones and wrong ones."""

ARGUMENTS = ["0", "1", "-1", "3", "True", "None", "2**70", "'a'", "'b'", "''", "'ab'", "b'a'", "b''", "b'bc'", "bytearray(b'a')", "[1, 2]", "[]", "(1, 2)", "('a', 'b')", "(b'a', b'c')", "{1: 2}", "{'a': 1}",
             "{1}", "1.5", "I(1)", "I(2)", "I(-1)", "iter([1, 2])", "'utf-8'", "'ascii'", "'strict'", "'ignore'", "range(3)", "2j", "slice(1, 2)", "L([1, 2])", "S('ab')", "N(2)", "str", "int", "len",
             "[[1, 2], [3, 4]]", "['a', 'b']", "[b'a', b'b']", "'12'", "b'12'", "' 7 '", "O()", "lambda v: v", "'big'", "'x,y'", "memoryview(b'ab')", "frozenset([1])", "map(int, '12')", "{1: 2}.items()"]
RECEIVERS = {
    "str": (["'abcab'", "''", "'a b  c'", "'x\\ty\\n'", "S('abc')", "'été'", "'12'"],
            "capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust "
            "lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill"),
    "bytes": (["b'abcab'", "b''", "b'a b  c'", "b'x\\ty\\n'", "b'\\xff\\x00'", "bytearray(b'abcab')", "bytearray(b'a b')"],
              "capitalize center count decode endswith expandtabs find fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix "
              "replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill"),
    "bytearray": (["bytearray(b'abcab')", "bytearray()", "bytearray(b'a b')"], "append clear copy extend insert pop remove reverse"),
    "list": (["[3, 1, 2]", "[]", "['b', 'a']", "L([1, 2])", "[[1], [0]]", "[1, 'a', None]"], "append clear copy count extend index insert pop remove reverse sort"),
    "tuple": (["(3, 1, 2)", "()", "('b', 'a')"], "count index"),
    "dict": (["{'a': 1, 'b': 2}", "{}", "{1: [2]}"], "clear copy fromkeys get items keys pop popitem setdefault update values"),
    "set": (["{1, 2}", "set()", "frozenset([1, 2])", "{1: 2}.keys()"],
            "add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset remove symmetric_difference symmetric_difference_update union update"),
    "int": (["5", "-3", "0", "2**70", "True", "N(6)"], "as_integer_ratio bit_count bit_length conjugate from_bytes is_integer to_bytes"),
    "float": (["1.5", "-0.0", "1e300", "float('inf')"], "as_integer_ratio conjugate fromhex hex is_integer"),
    "range": (["range(5)", "range(9, 0, -2)", "range(0)"], "count index"),
    "others": (["2j", "slice(1, 9, 2)", "1 + 1j", "slice(None)"], "conjugate indices"),
}
DUNDERS = ("__add__ __and__ __bool__ __contains__ __delitem__ __divmod__ __eq__ __float__ __floordiv__ __ge__ __getitem__ __gt__ __iadd__ __imul__ __index__ __int__ __invert__ __ior__ __iter__ __le__ __len__ "
           "__lt__ __mod__ __mul__ __ne__ __neg__ __or__ __pos__ __radd__ __repr__ __reversed__ __rmul__ __round__ __setitem__ __str__ __sub__ __truediv__ __xor__").split()
FUNCTIONS = ("abs all any ascii bin bool bytearray bytes callable chr complex dict divmod enumerate filter float format frozenset getattr hasattr hex int isinstance issubclass iter len list map max min "
             "next oct ord range repr reversed round set slice sorted str tuple zip").split()
SETTING = ["class I:", "    def __init__(self, n): self.n = n", "    def __index__(self): return self.n", "    def __repr__(self): return 'I(%d)' % self.n", "class O:", "    def __repr__(self): return 'O()'", "class L(list): pass",
           "class S(str): pass", "class N(int): pass", "def show(v): return repr(list(v)) if hasattr(v, '__next__') else repr(v.tolist()) if isinstance(v, memoryview) else repr(sorted(v, key=repr)) if isinstance(v, (set, frozenset)) else repr(v)"]


class Calls:
    """Methods and functions, each called with whatever comes."""

    def given(self, most=3):
        return ", ".join(self.pick(*ARGUMENTS) for _ in range(self.r.choice([0, 1, 1, 2, 2, most])))

    def tried(self, uses):
        lines = list(SETTING)
        for use in uses:
            lines += ["try: print(%s)" % use, "except Exception as e: print(type(e).__name__, e)"]
        return lines

    def shape_methods(self):
        receivers, names = self.pick(*RECEIVERS.values())
        names = names.split()
        uses = []
        for _ in range(8):
            name = self.pick(*names) if self.r.random() < 0.85 else self.pick(*DUNDERS)
            uses.append("(lambda o: (show(o.%s(%s)), show(o)))(%s)" % (name, self.given(), self.pick(*receivers)))
        return self.tried(uses)

    def shape_functions(self):
        return self.tried(["show(%s(%s))" % (self.pick(*FUNCTIONS), self.given()) for _ in range(8)])
