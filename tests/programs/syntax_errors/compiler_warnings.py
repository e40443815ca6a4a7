# What the compiler warns of before the first line runs.
import warnings

TEXT = r'''import re

x = 5
if x is 5:
    print("an int is compared by identity")
if x is not "five" and not x is (1, 2):
    print("so is a text")
while x is -1:
    pass
print(re.findall("\d+", "a1b22"), "\.\w", r"\d", b"\q", "\777")
assert (x == 6, "this is a tuple")
pairs = lambda: [(1, 2)
                 (3, 4)]
bad = [
    lambda: "a"(1), lambda: [1]["b"], lambda: (1, 2)[1.5], lambda: {1}[0], lambda: None[0], lambda: (5)(2),
    lambda: [[1, 2] [0, 1]], lambda: f"a"["b"], lambda: {"k": 1}["k"], lambda: [1][0], lambda: "abc"[1:2],
]
for f in bad + [pairs]:
    try:
        print(f())
    except TypeError as e:
        print(e)
print(1if x else 2, f"\d{x}")


def documented():
    """Looks for
    a \d in a text."""


for text in (r"'\d'", "x is 5", "[1, 2]['a']", "fQQ{x}\n\\dQQ"):
    try:
        print(eval(text))
    except TypeError as e:
        print(e)
'''.replace("QQ", "'''")

with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    code = compile(TEXT, "slips.py", "exec")
for w in told:
    print(w.filename, w.lineno, w.category.__name__, w.message)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    exec(code, {})
for w in told:
    print(w.filename, w.lineno, w.category.__name__, w.message)
