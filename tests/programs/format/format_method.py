# about: str.format
print("{} {} {}".format(1, "a", None), "{1} {0} {1}".format("x", "y"), "{a} {b[0]} {c.real}".format(a=1, b=[2], c=3))
print("{0:>5}|{0:<5}|{0:^5}|{0:*^7}".format("ab"), "{:{w}.{p}f}|".format(3.14159, w=8, p=2), "{!r} {!s} {!a}".format("é", "é", "é"))
print("{{}} {{{}}}".format(5), "{0[key]} {0[0]}".format({"key": "v", 0: "zero"}), "{[1]}".format([1, 2]))
print("{:,} {:_} {:+} {: } {:05} {:x} {:#b} {:e} {:%}".format(10**6, 10**6, 5, 5, 42, 255, 5, 12345.6789, 0.5))
print("{:10}|{:10}|{:>10}|{:10.3}|".format("text", 42, "r", 3.14159), "{:s} {:d} {:n}".format("s", 3, 1000))


class P:
    x = 1
    y = [10, {"z": "deep"}]


print("{0.x} {0.y[0]} {0.y[1][z]}".format(P()), "{p.x}".format(p=P))
print("{:{}{}{}}".format("x", "*", "^", 5), "{a:{b}}".format(a=1, b=">4"), "".format(), "no fields".format(1, 2))
print("{0}{0}{0}".format("ab"), "{:>{width}}".format("r", width=4), format(3.14159, ".3"), format("x", "<4") + "|", format(42), format(True, "d"))
print("%s and {}".format("x"), "{:c}{:c}".format(72, 105), "{:.3s}|{:5.1s}|".format("abcdef", "xyz"))
