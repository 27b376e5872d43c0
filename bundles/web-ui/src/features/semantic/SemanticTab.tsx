export function SemanticTab() {
  return null;
}
