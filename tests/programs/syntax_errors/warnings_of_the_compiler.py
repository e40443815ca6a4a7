# about: where and how often the compiler warns: in finally and while parts, chains, folded constants, nested displays.
import warnings
T='''def f(x):
    try:
        x is 5
    finally:
        x is 6
def g(x):
    try:
        return 1
    finally:
        x is 7
(x
 is
 5)
a = ((lambda *a, **k: (a, k)))(1)
b = (lambda: 1)[0]
d = -1 is x
e = 2 ** 3 is x
f1 = "a" "b" is x
g1 = "a" + "b" is x
h = (1, [2]) is x
i = ... is x
j = x is y is 5
k = not x is 5
l = not (x is 5 is 6)
m = [i for i in x]("a")
n = {**x}(1)
o = {1: 2}["a"]
p = "abc"["a"]
q = "abc"[None]
r = (1, 2)[()]
s = [1][lambda: 1]
t = [1][2.5:]
u = b"a"["x"]
v = f"{x}"(1)
w = (1 + 2)(3)
y = (x)(3)
z = (yield_ := 5)(3)
assert (1, 2)
assert ()
assert (x, 1), "no"
1(2) = 5 if 0 else 0
'''.replace("1(2) = 5 if 0 else 0\n","del [1]['a']\n[1]['b'] = 5\nwhile x is 5: x is 6\n1 in 2\nNone(1)\nTrue[0]\n(1 if x else 2)(3)\nnot 5 is x\n-x is 5\n(x for x in y)[0]\n{1,2}[0]\n{1,2}(0)\n\"%s\" % x ((1))\nasync def q():\n    await 5(1)\nclass A(5(2)): pass\n@5(3)\ndef z(a=6(4)) -> 7(5): 8(6)\nprint(f\"{9(7)}\", *10(8), k=11(9))\nlambda a=12(1): 13(2)\nx: 14(1) = 15(2)\nmatch x:\n    case 16 if 17(1): 18(2)\n[19(1) for a in 20(2) if 21(3)]\n{22(1): 23(2) for a in 24(3)}\nfor a in 25(1): 26(2)\nwith 27(1) as a: 28(2)\n")
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    compile(T,'t','exec')
for w in told: print(w.lineno, w.message)
