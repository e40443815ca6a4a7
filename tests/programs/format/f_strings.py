# about: f-strings
name, n, x, items = "票", 42, 3.14159, [1, 2]
print(f"{name} {n} {x:.2f} {items!r:>10} {n:#x} {n:08.3f} {'a' + 'b'}")
print(f"{n=} {x = :.1f} {name!r} {name=!s} {{literal}} {n:{10}} {x:{n // 10}.{2}f}")
print(f"{'nested ' + f'{n + 1}'} {items[0]} {items[-1]!s} {(lambda v: v * 2)(4)} { {'k': 1}['k'] }")
print(f"{n:,} {1234567:,} {1234567.891:_.1f} {-5:+} {5:+} {5: } {0.25:.0%} {1e10:g} {1e-7}")
print(f"{'x':*^9}|{'x':<3}|{'x':>3}|{n:^7}|{n:<5}|{-n:=6}|{True}|{None}")
print(f"""multi
{n}
line""" f" and joined {n}" " plain")


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f"<{spec or 'none'}:{self.amount}>"

    def __str__(self):
        return "str"


m = Money(5)
print(f"{m} {m:abc} {m!s:>5} {m!s}", format(m), format(m, "z"), "{:q}".format(m))
print(f"{n!r}" f"{'}'}{'{'}" f"{n:d}{n:b}{n:o}{n:X}{n:c}{n:e}")
