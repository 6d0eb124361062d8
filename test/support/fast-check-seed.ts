import fc from 'fast-check';

// The same examples in every run, so that a failure is a change's own; FAST_CHECK_SEED looks at others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 42) });
