import { Component, type ReactNode } from "react";

type Props = {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
  /** What is drawn: when it changes, drawing is tried again. */
  readonly of?: unknown;
};

/** Where drawing a page fails, the page says so instead of going blank. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.of !== this.props.of) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
