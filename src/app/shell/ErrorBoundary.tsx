import { Component, type ReactNode } from "react";

type Props = {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
  /** What is rendered inside: when this changes, rendering is tried again. */
  readonly of?: unknown;
};

/** Shows the fallback where rendering a page fails, instead of a blank page. */
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
