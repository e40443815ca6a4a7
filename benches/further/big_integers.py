# Integers of hundreds of digits: factorials, Fibonacci numbers, powers modulo.
def run(rounds):
    total = 0
    for r in range(rounds):
        product = 1
        for i in range(1, 250):
            product *= i
        a, b = 0, 1
        for _ in range(800):
            a, b = b, a + b
        total += product % 1000003 + a % 1000003 + pow(7 + r, 10**30, 10**20 + 39) % 1000
    return total


print(run(1500))
