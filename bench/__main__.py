"""``python -m bench``: every figure that this project states about its speed."""

from bench import job_overhead, llm_overhead, pipeline, rules, scoring

if __name__ == "__main__":
    pipeline.report()
    rules.report()
    llm_overhead.main()
    job_overhead.main()
    scoring.main()
