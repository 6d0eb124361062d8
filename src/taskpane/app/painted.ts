/** A pane that is not shown paints nothing; it is not waited for. */
const AT_MOST = 200;

/** Resolves when what was rendered has been seen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, AT_MOST);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
