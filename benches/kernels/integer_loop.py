# A loop over small integers: a linear congruential generator and a count.
def run(rounds):
    state, odd = 12345, 0
    i = 0
    while i < rounds:
        state = (state * 1103 + 12345) % 65536
        if state & 1:
            odd += 1
        i += 1
    return state, odd


print(run(4_000_000))
