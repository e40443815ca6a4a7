# Formatting: %, format(), f-strings with specifications.
def run(n):
    size = 0
    for i in range(n):
        size += len("%5d|%-8s|%.3f" % (i, "ab", i / 7))
        size += len("{:>8} {:<4}|{:,}".format(i, "x", i * 1000))
        size += len(f"{i:08b} {i / 3:10.4f} {i!r:>6}")
    return size


print(run(60_000))
