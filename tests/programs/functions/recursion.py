# about: recursion, mutual recursion, and a limit on it
def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(hanoi(8, "a", "b", "c"))
print(even(100), odd(77))
print(ackermann(2, 3))


def bottomless(n):
    return bottomless(n + 1)


try:
    bottomless(0)
except RecursionError as error:
    print(type(error).__name__, str(error).split(" in ")[0])
