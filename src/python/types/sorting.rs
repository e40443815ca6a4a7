//! Sorting as CPython does it (its `Objects/listsort.txt`): runs, binary insertion, merges that gallop, the merge order of
//! Munro and Wild (2018). It compares the same pairs in the same order, so what comparing shows (a failure, an order with NaN
//! in it) is the same too. Works on numbers of rows; knows no values.

/// Wins in a row from which a merge gallops.
const GALLOP: usize = 7;
/// Runs are made at least this long, or half of it.
const SHORT: usize = 64;

/// Asks whether one row comes before another; `None`: it cannot be told, and the sort ends.
pub type Less<'a> = &'a mut dyn FnMut(u32, u32) -> Option<bool>;

/// A stretch of rows in order.
#[derive(Clone, Copy)]
struct Run {
    start: usize,
    length: usize,
    /// Depth in the merge tree of the node between this run and the next.
    power: u32,
}

struct Sort<'a> {
    rows: Vec<u32>,
    less: Less<'a>,
    gallop: usize,
    runs: Vec<Run>,
}

/// The numbers below `count` in the order that `less` says; `None` as soon as `less` cannot tell.
pub fn sorted(count: usize, less: Less) -> Option<Vec<u32>> {
    let rows = (0..u32::try_from(count).ok()?).collect();
    let mut sort = Sort { rows, less, gallop: GALLOP, runs: Vec::new() };
    sort.sort()?;
    Some(sort.rows)
}

/// How long runs must be at least, so that their number is close to a power of two.
fn shortest_run(count: usize) -> usize {
    let (mut length, mut odd) = (count, 0);
    while length >= SHORT {
        odd |= length & 1;
        length >>= 1;
    }
    length + odd
}

/// Depth of the node between two neighbouring runs in a nearly optimal merge tree.
fn power(first: Run, second: usize, count: usize) -> u32 {
    let (mut a, mut b) = (2 * first.start + first.length, 2 * first.start + 2 * first.length + second);
    let mut power = 0;
    loop {
        power += 1;
        if a >= count {
            a -= count;
            b -= count;
        } else if b >= count {
            return power;
        }
        a *= 2;
        b *= 2;
    }
}

/// How many of `rows` stand left of a place, looked for around `hint` in growing leaps.
fn place(rows: &[u32], hint: usize, mut is_left: impl FnMut(u32) -> Option<bool>) -> Option<usize> {
    let (mut step, mut last) = (1, 0);
    let (mut low, mut high);
    if is_left(rows[hint])? {
        while hint + step < rows.len() && is_left(rows[hint + step])? {
            (step, last) = (2 * step + 1, step);
        }
        (low, high) = (hint + last + 1, (hint + step).min(rows.len()));
    } else {
        while step <= hint && !is_left(rows[hint - step])? {
            (step, last) = (2 * step + 1, step);
        }
        (low, high) = ((hint + 1).saturating_sub(step), hint - last);
    }
    while low < high {
        let middle = low.midpoint(high);
        if is_left(rows[middle])? {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Some(low)
}

impl Sort<'_> {
    fn sort(&mut self) -> Option<()> {
        let count = self.rows.len();
        if count < 2 {
            return Some(());
        }
        let shortest = shortest_run(count);
        let mut start = 0;
        while start < count {
            let mut end = self.run_from(start)?;
            let longer = (start + shortest).min(count);
            if end < longer {
                self.insert_up_to(start, end, longer)?;
                end = longer;
            }
            self.found(Run { start, length: end - start, power: 0 })?;
            start = end;
        }
        while self.runs.len() > 1 {
            let last = self.runs.len() - 1;
            let is_before = last > 1 && self.runs[last - 2].length < self.runs[last].length;
            self.merge(last - 1 - usize::from(is_before))?;
        }
        Some(())
    }

    fn is_less(&mut self, a: usize, b: usize) -> Option<bool> {
        (self.less)(self.rows[a], self.rows[b])
    }

    /// End of the run from `start`; a falling one is turned round, equal rows staying in their order.
    fn run_from(&mut self, start: usize) -> Option<usize> {
        let mut at = self.rise(start + 1)?;
        if at == self.rows.len() || (at > start + 1 && self.is_less(start, at - 1)?) {
            return Some(at);
        }
        // Turning each stretch of equal rows round first keeps their order when all is turned round.
        self.rows[start..at].reverse();
        let mut equal_from = at;
        at += 1;
        while at < self.rows.len() {
            if self.is_less(at, at - 1)? {
                self.rows[equal_from..at].reverse();
                equal_from = at;
            } else if self.is_less(at - 1, at)? {
                break;
            }
            at += 1;
        }
        self.rows[equal_from..at].reverse();
        self.rows[start..at].reverse();
        self.rise(at)
    }

    /// The first place from `at` whose row comes before the one in front of it.
    fn rise(&mut self, mut at: usize) -> Option<usize> {
        while at < self.rows.len() && !self.is_less(at, at - 1)? {
            at += 1;
        }
        Some(at)
    }

    /// Puts the rows `done..end` where they belong in the run from `start`.
    fn insert_up_to(&mut self, start: usize, done: usize, end: usize) -> Option<()> {
        for at in done..end {
            let (mut left, mut right) = (start, at);
            while left < right {
                let middle = left.midpoint(right);
                if self.is_less(at, middle)? {
                    right = middle;
                } else {
                    left = middle + 1;
                }
            }
            self.rows[left..=at].rotate_right(1);
        }
        Some(())
    }

    /// One more run; those before it that lie deeper in the merge tree are merged.
    fn found(&mut self, run: Run) -> Option<()> {
        if let Some(&last) = self.runs.last() {
            let power = power(last, run.length, self.rows.len());
            while self.runs.len() > 1 && self.runs[self.runs.len() - 2].power > power {
                self.merge(self.runs.len() - 2)?;
            }
            self.runs.last_mut()?.power = power;
        }
        self.runs.push(run);
        Some(())
    }

    /// Merges run `at` with the one after it.
    fn merge(&mut self, at: usize) -> Option<()> {
        let (first, second) = (self.runs[at], self.runs.remove(at + 1));
        self.runs[at] = Run { start: first.start, length: first.length + second.length, power: second.power };
        let (middle, less) = (second.start, &mut self.less);
        let (a, b) = (&self.rows[first.start..middle], &self.rows[middle..middle + second.length]);
        let start = first.start + place(a, 0, |own| Some(!less(b[0], own)?))?;
        if start == middle {
            return Some(());
        }
        let last = self.rows[middle - 1];
        let end = middle + place(b, b.len() - 1, |own| less(own, last))?;
        if end == middle {
            return Some(());
        }
        let (a, b) = (self.rows[start..middle].to_vec(), self.rows[middle..end].to_vec());
        let merged = if a.len() <= b.len() { self.merge_up(&a, &b)? } else { self.merge_down(&a, &b)? };
        self.rows[start..end].copy_from_slice(&merged);
        Some(())
    }

    /// Both from their starts. The first of `a` is known to come after the first of `b`, its last after all of `b`.
    fn merge_up(&mut self, a: &[u32], b: &[u32]) -> Option<Vec<u32>> {
        let mut out = Vec::with_capacity(a.len() + b.len());
        out.push(b[0]);
        let (mut i, mut j, last) = (0, 1, a.len() - 1);
        while j < b.len() && i < last {
            let (mut wins, mut of_b) = (0, false);
            while wins < self.gallop && j < b.len() && i < last {
                let b_wins = (self.less)(b[j], a[i])?;
                wins = if b_wins == of_b { wins + 1 } else { 1 };
                of_b = b_wins;
                let from = if b_wins { &mut j } else { &mut i };
                out.push(if b_wins { b[*from] } else { a[*from] });
                *from += 1;
            }
            if j == b.len() || i == last {
                break;
            }
            self.gallop += 1;
            while self.gallop_up(a, b, &mut i, &mut j, &mut out)? {}
        }
        // The last of `a` comes after all of `b`, unless comparing contradicts itself.
        let (rest_a, rest_b) = (&a[i.min(a.len())..], &b[j..]);
        out.extend(rest_b.iter().chain(rest_a));
        Some(out)
    }

    /// One leap through each; false when the merge is done or leaping no longer pays.
    fn gallop_up(&mut self, a: &[u32], b: &[u32], i: &mut usize, j: &mut usize, out: &mut Vec<u32>) -> Option<bool> {
        let (less, last) = (&mut self.less, a.len() - 1);
        self.gallop -= usize::from(self.gallop > 1);
        let of_a = place(&a[*i..], 0, |own| Some(!less(b[*j], own)?))?;
        out.extend(&a[*i..*i + of_a]);
        *i += of_a;
        if *i >= last {
            return Some(false);
        }
        out.push(b[*j]);
        *j += 1;
        if *j == b.len() {
            return Some(false);
        }
        let of_b = place(&b[*j..], 0, |own| less(own, a[*i]))?;
        out.extend(&b[*j..*j + of_b]);
        *j += of_b;
        if *j == b.len() {
            return Some(false);
        }
        out.push(a[*i]);
        *i += 1;
        let pays = of_a >= GALLOP || of_b >= GALLOP;
        self.gallop += usize::from(!pays && *i < last);
        Some(pays && *i < last)
    }

    /// Both from their ends. The last of `a` is known to come after the last of `b`, its first after the first of `b`.
    fn merge_down(&mut self, a: &[u32], b: &[u32]) -> Option<Vec<u32>> {
        let (mut i, mut j) = (a.len() - 1, b.len());
        let mut out = Vec::with_capacity(a.len() + b.len());
        out.push(a[i]);
        while i > 0 && j > 1 {
            let (mut wins, mut of_a) = (0, false);
            while wins < self.gallop && i > 0 && j > 1 {
                let a_wins = (self.less)(b[j - 1], a[i - 1])?;
                wins = if a_wins == of_a { wins + 1 } else { 1 };
                of_a = a_wins;
                let from = if a_wins { &mut i } else { &mut j };
                *from -= 1;
                out.push(if a_wins { a[*from] } else { b[*from] });
            }
            if i == 0 || j <= 1 {
                break;
            }
            self.gallop += 1;
            while self.gallop_down(a, b, &mut i, &mut j, &mut out)? {}
        }
        out.extend(a[..i].iter().rev().chain(b[..j].iter().rev()));
        out.reverse();
        Some(out)
    }

    /// As `gallop_up`, from the ends.
    fn gallop_down(&mut self, a: &[u32], b: &[u32], i: &mut usize, j: &mut usize, out: &mut Vec<u32>) -> Option<bool> {
        let less = &mut self.less;
        self.gallop -= usize::from(self.gallop > 1);
        let kept = place(&a[..*i], *i - 1, |own| Some(!less(b[*j - 1], own)?))?;
        let of_a = *i - kept;
        out.extend(a[kept..*i].iter().rev());
        *i = kept;
        if *i == 0 {
            return Some(false);
        }
        *j -= 1;
        out.push(b[*j]);
        if *j == 1 {
            return Some(false);
        }
        let kept = place(&b[..*j], *j - 1, |own| less(own, a[*i - 1]))?;
        let of_b = *j - kept;
        out.extend(b[kept..*j].iter().rev());
        *j = kept;
        if *j <= 1 {
            return Some(false);
        }
        *i -= 1;
        out.push(a[*i]);
        let pays = of_a >= GALLOP || of_b >= GALLOP;
        self.gallop += usize::from(!pays && *i > 0);
        Some(pays && *i > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Rng;

    /// The same as the standard library's stable sort, for many lengths, runs and many equal keys.
    #[test]
    fn it_is_stable_and_right() {
        let mut rng = Rng::new(11);
        for length in (0..150).chain([500, 3000]) {
            for kind in [1, 3, 1000] {
                let keys: Vec<u64> =
                    (0..length).map(|at| if at % 97 < 60 { at * kind % 61 } else { rng.next_u64() % kind }).collect();
                let mut less = |a: u32, b: u32| Some(keys[a as usize] < keys[b as usize]);
                let ours = sorted(keys.len(), &mut less).unwrap();
                let mut theirs: Vec<u32> = (0..u32::try_from(length).unwrap()).collect();
                theirs.sort_by_key(|row| keys[*row as usize]);
                assert_eq!(ours, theirs);
            }
        }
    }

    /// An order that contradicts itself loses no row and does not panic.
    #[test]
    fn nonsense_is_survived() {
        let mut rng = Rng::new(5);
        for length in 0..400 {
            let mut less = |_: u32, _: u32| Some(rng.next_u64().is_multiple_of(2));
            let mut rows = sorted(length, &mut less).unwrap();
            rows.sort_unstable();
            assert!(rows.iter().enumerate().all(|(at, row)| at == *row as usize));
        }
    }
}
