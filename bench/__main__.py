"""``python -m bench``: every figure that this project states about its speed."""

from bench import job_overhead, llm_overhead, pipeline, scoring

if __name__ == "__main__":
    pipeline.report()
    llm_overhead.main()
    job_overhead.main()
    scoring.main()
