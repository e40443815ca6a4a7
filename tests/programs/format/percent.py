# about: the % operator
print("%s %r %d %i %5.2f %x %X %o %c %e %g %%" % ("a", "b", 3, 4.9, 2.5, 255, 255, 8, "z", 12345.678, 1e-10))
print("%(a)s-%(b)05d|%(a)-6s|" % {"a": "x", "b": 42, "c": 0})
print("%+d % d %05d %-5d| %5s %-5s| %.3s %5.1s|" % (5, 5, -42, 7, "ab", "ab", "abcdef", "xyz"))
print("%#x %#o %08.3f %+.1e %.0f %10.4g|" % (255, 8, 3.14159, 12345.678, 2.5, 1234567))
print("%*d %-*d| %.*f" % (5, 42, 5, 42, 2, 3.14159))
print("%s" % (1,), "%s" % [1, 2], "%s %s" % ("a", None), "%d" % True, "%s" % {"k": 1})
print("%c%c" % (65, "b"), "%5c|%-3c|" % ("x", "y"), "%a" % "é", "%x" % -255, "%d" % 10**20)
for template, values in [
    ("%d", ()), ("%d", (1, 2)), ("%d", "x"), ("%x", 1.5), ("%c", "ab"), ("%c", -1), ("%", 1), ("%(a)s", 5),
    ("%(a)s", {}), ("%y", 1), ("%*d", ("a", 1)), ("%f", "x"), ("%5", 1), ("%(a", {}), ("plain", 5), ("%s", ()),
]:
    try:
        print(repr(template % values))
    except Exception as error:
        print(template, type(error).__name__, error)
