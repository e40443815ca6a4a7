# Floating point: planets round a sun.
def run(steps):
    bodies = [[0.0, 0.0, 0.0, 0.0, 1000.0], [10.0, 0.0, 0.0, 9.0, 1.0], [0.0, 20.0, -7.0, 0.0, 2.0], [-30.0, 0.0, 0.0, -5.5, 0.5]]
    for _ in range(steps):
        for a in bodies:
            ax = ay = 0.0
            for b in bodies:
                if a is not b:
                    dx, dy = b[0] - a[0], b[1] - a[1]
                    d2 = dx * dx + dy * dy + 0.01
                    pull = b[4] / (d2 * d2 ** 0.5)
                    ax += dx * pull
                    ay += dy * pull
            a[2] += ax * 0.001
            a[3] += ay * 0.001
        for a in bodies:
            a[0] += a[2] * 0.001
            a[1] += a[3] * 0.001
    return [round(b[0], 6) for b in bodies]


print(run(40_000))
