# Attributes and method calls: particles that bounce in a box.
class Particle:
    def __init__(self, x, v):
        self.x = x
        self.v = v
        self.bounces = 0

    def move(self, width):
        self.x += self.v
        if self.x < 0 or self.x > width:
            self.turn()

    def turn(self):
        self.v = -self.v
        self.x += 2 * self.v
        self.bounces += 1


def run(steps):
    particles = [Particle(i * 3, i % 7 + 1) for i in range(20)]
    for _ in range(steps):
        for p in particles:
            p.move(100)
    return sum(p.bounces for p in particles), [p.x for p in particles[:4]]


print(run(150_000))
